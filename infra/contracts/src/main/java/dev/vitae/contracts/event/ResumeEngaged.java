package dev.vitae.contracts.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Somebody looked at or took a file behind a public link; nothing here identifies a visitor. */
public record ResumeEngaged(String linkId, String resumeId, String ownerId, @Nullable String variantId, Kind kind,
        Visitor visitor, @Nullable Long seconds, Instant engagedAt) implements Event {
    @Override
    public String key() {
        return linkId;
    }

    /** What was done; {@code seconds} belongs to {@code READ}. */
    public enum Kind {
        VIEW,
        READ,
        DOWNLOAD
    }

    /** Who did it, as far as can be told. */
    public enum Visitor {
        BOT,
        OWNER,
        VISITOR
    }
}
