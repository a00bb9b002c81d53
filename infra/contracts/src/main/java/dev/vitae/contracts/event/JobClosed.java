package dev.vitae.contracts.event;

import java.time.Instant;

/** A posting takes no more applications: its last day has passed, or it was deleted. Told once. */
public record JobClosed(String jobId, String ownerId, Instant closedAt) implements Event {
    @Override
    public String key() {
        return jobId;
    }
}
