package dev.vitae.profile.application;

import java.util.List;

import dev.vitae.profile.domain.Finding;
import dev.vitae.profile.domain.PersonalProfile;

/** How a change of a profile ended. */
public sealed interface Saved {
    record Made(PersonalProfile profile) implements Saved {}

    /** Also where nothing differed: then the version is the old one and nothing is told to anybody. */
    record Changed(PersonalProfile profile) implements Saved {}

    /** The caller's version is not the current one. */
    record Stale(long current) implements Saved {}

    /** There is a profile and the caller did not say which version they have seen. */
    record VersionUnsaid() implements Saved {}

    record NoProfile() implements Saved {}

    record Refused(List<Finding> findings) implements Saved {}

    record TooLarge(int bytes, int limit) implements Saved {}
}
