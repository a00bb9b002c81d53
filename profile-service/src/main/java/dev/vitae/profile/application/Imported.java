package dev.vitae.profile.application;

import dev.vitae.profile.domain.ImportedResume;

/** How an import ended. */
public sealed interface Imported {
    /** Nothing was stored; {@code current} is the version it was tried on, 0 where there is no profile. */
    record Tried(ImportedResume result, long current) implements Imported {}

    record Applied(ImportedResume result) implements Imported {}

    record NotSaved(Saved why) implements Imported {}
}
