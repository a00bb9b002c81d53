package dev.vitae.contracts.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A document was asked for and accepted. The posting's text stays in generation-service: who needs it hears of the job
 * by {@code jobId}.
 *
 * @param profileVersion the version it must be made from; absent means the newest
 */
public record ResumeRequested(String resumeId, String ownerId, @Nullable String title, @Nullable Long profileVersion,
        @Nullable String jobId, ResumeOptions options, Instant requestedAt) implements Event {
    @Override
    public String key() {
        return resumeId;
    }
}
