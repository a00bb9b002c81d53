package dev.vitae.contracts.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.ResumeDocument;

/**
 * A version of a document exists and may be used.
 *
 * @param version 1 for the first, then one more each; a reader keeps the highest and ignores older
 * @param jobText the posting it was made for where no {@code jobId} names it, for readers that explain the document
 */
public record ResumeGenerated(String resumeId, String ownerId, long version, @Nullable String title, Origin origin,
        String writer, long profileVersion, @Nullable String jobId, @Nullable String jobText, ResumeOptions options,
        ResumeDocument document, Truth truth, Tokens tokens, Timings timings) implements Event {
    @Override
    public String key() {
        return resumeId;
    }

    /** Who made this version. */
    public enum Origin {
        WRITER,
        PERSON,
        RESTORE
    }

    /**
     * What the truth check said about the writer's claims.
     *
     * @param missing terms that the posting asks for and the profile does not back: never in the document
     */
    public record Truth(int kept, int reverted, int removed, List<String> missing) {
        public Truth {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    /** Model tokens spent; both 0 for the offline writer. */
    public record Tokens(long input, long output) {}

    /**
     * When things happened.
     *
     * @param modelMillis time spent waiting for a model, part of started to finished
     */
    public record Timings(Instant requestedAt, Instant startedAt, Instant finishedAt, long modelMillis) {}
}
