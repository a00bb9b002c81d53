package dev.vitae.export.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known here of a resume.
 *
 * @param version the newest version that has files; 0 before the first
 * @param detail what to tell the owner where it failed
 */
@Document(Resume.COLLECTION)
public record Resume(@Id String id, String ownerId, State state, long version, @Nullable String detail) {
    public static final String COLLECTION = "resumes";

    /** How far it is. */
    public enum State {
        /** Asked for; no version has been heard of. */
        REQUESTED,
        /** There are files. */
        READY,
        /** No document could be made. */
        FAILED,
        /** Gone for good: nothing heard later brings it back. */
        DELETED
    }
}
