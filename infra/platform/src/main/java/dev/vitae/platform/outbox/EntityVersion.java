package dev.vitae.platform.outbox;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ApplicationChanged;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.ExperimentChanged;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.JobPosted;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeEngaged;
import dev.vitae.contracts.event.ResumeExported;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.ResumeScored;

/** Which version of a thing an event tells of. */
final class EntityVersion {

    /** The event tells of something without versions. */
    static final long NONE = 0;

    private EntityVersion() {}

    static long of(Event event) {
        return switch (event) {
            case ProfileUpdated profile -> profile.version();
            case JobPosted job -> job.version();
            case ExperimentChanged experiment -> experiment.version();
            case ResumeGenerated resume -> resume.version();
            case ResumeScored resume -> resume.version();
            case ResumeExported resume -> resume.version();
            case ResumeRequested _,ResumeChanged _,ResumeEngaged _,JobClosed _,ApplicationChanged _,AccountErased _,ErasureConfirmed _ ->
                NONE;
        };
    }
}
