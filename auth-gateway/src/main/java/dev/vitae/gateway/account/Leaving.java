package dev.vitae.gateway.account;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person's way out.
 *
 * @param id hash of the token in the status link, so that who reads the database cannot ask in their place
 * @param ownerId absent once it is done
 * @param confirmations of the services that have erased them
 * @param dueAt when somebody must look at it if nothing has happened until then; absent while services are awaited
 * @param expiresAt when the status link ends; absent until it is done
 */
@Document(Leaving.COLLECTION)
public record Leaving(@Id String id, @Nullable String ownerId, State state, List<Confirmation> confirmations,
        Instant askedAt, @Nullable Instant dueAt, @Nullable Instant doneAt, @Nullable Instant expiresAt) {
    static final String COLLECTION = "leavings";

    public Leaving {
        confirmations = confirmations == null ? List.of() : List.copyOf(confirmations);
    }

    /** How far it is. */
    public enum State {
        /** The account is to be disabled. */
        ASKED,
        /** Nobody can sign in with it; every service erases what it has. */
        ERASING,
        /** Every service has confirmed; the account itself is to be removed. */
        ERASED,
        /** Nothing is left. */
        DONE
    }

    /** One service has erased. */
    public record Confirmation(String service, List<Gone> gone, Instant at) {}

    /** How many documents went from a collection. */
    public record Gone(String collection, long documents) {}
}
