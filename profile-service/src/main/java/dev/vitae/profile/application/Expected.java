package dev.vitae.profile.application;

/** What the caller believes is there: the guard against overwriting what they have not seen. */
public sealed interface Expected {
    /** {@code If-Match}: this version. */
    record Version(long number) implements Expected {}

    /** {@code If-None-Match: *}: no profile yet. */
    record NothingYet() implements Expected {}

    /** Neither header: fine only where there is nothing to overwrite. */
    record Unsaid() implements Expected {}
}
