package dev.vitae.contracts.event;

import java.time.Instant;

import dev.vitae.contracts.resume.ResumeDocument;

/**
 * The whole profile as it is now; a tombstone (no value) says that it was deleted.
 *
 * @param version grows with every change, also across deletion; a copy keeps the highest it has seen
 */
public record ProfileUpdated(String ownerId, long version, ResumeDocument content, Preferences preferences,
        Consents consents, Instant updatedAt) implements Event {
    @Override
    public String key() {
        return ownerId;
    }
}
