package dev.vitae.contracts.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A posting as it is now, analysed; a tombstone (no value) says that it was deleted.
 *
 * @param ownerId who posted it
 * @param open whether everybody sees it (a recruiter's) or only its owner
 * @param validThrough after this moment it takes no more applications; absent where it names none
 * @param closedAt since when it takes none; absent while it does
 */
public record JobPosted(String jobId, String ownerId, long version, boolean open, String title,
        @Nullable String organization, @Nullable String place, @Nullable String remote, @Nullable String language,
        String text, List<Requirement> requirements, Instant postedAt, @Nullable Instant validThrough,
        @Nullable Instant closedAt) implements Event {
    public JobPosted {
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
    }

    @Override
    public String key() {
        return jobId;
    }

    /**
     * Something the posting asks for.
     *
     * @param quote the words of the posting that say so
     */
    public record Requirement(String term, Strength strength, String quote) {}

    /** How strongly it is asked for. */
    public enum Strength {
        REQUIRED,
        PREFERRED
    }
}
