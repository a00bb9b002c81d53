package dev.vitae.gateway.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a person asked for their archive, and how far it is.
 *
 * @param runningFor the owner while it is being made: unique, so there is one at most
 * @param attempt counts the workers that began; only parts of the current one count
 * @param heldUntil until then one worker has it to itself; afterwards another may begin anew
 * @param bytes of the file; 0 before it is ready
 * @param expiresAt it is gone then, made or not
 */
@Document(ArchiveRequest.COLLECTION)
public record ArchiveRequest(@Id String id, String owner, @Nullable String runningFor, State state, int attempt,
        Instant heldUntil, long bytes, Instant askedAt, Instant expiresAt) {
    static final String COLLECTION = "archives";

    /** How far it is. */
    public enum State {
        COLLECTING,
        READY
    }
}
