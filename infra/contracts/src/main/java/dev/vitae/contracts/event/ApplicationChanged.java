package dev.vitae.contracts.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An application was made or its state changed. */
public record ApplicationChanged(String applicationId, String ownerId, @Nullable String jobId,
        @Nullable String resumeId, @Nullable Long resumeVersion, @Nullable String linkId, State state,
        Instant changedAt) implements Event {
    @Override
    public String key() {
        return applicationId;
    }

    /** Where an application stands. */
    public enum State {
        SENT,
        INTERVIEW,
        OFFER,
        REJECTED,
        SILENCE,
        WITHDRAWN
    }
}
