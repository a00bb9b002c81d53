package dev.vitae.contracts.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A version was scored against the posting it was made for.
 *
 * @param score 0 to 100; absent where there is not enough data to say
 */
public record ResumeScored(String resumeId, String ownerId, long version, @Nullable String jobId,
        @Nullable Integer score, List<Part> parts, Instant scoredAt) implements Event {
    public ResumeScored {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    @Override
    public String key() {
        return resumeId;
    }

    /** One part of a score; {@code points} of at most {@code of}, with the reason in a sentence. */
    public record Part(String name, double points, double of, String reason) {}
}
