package dev.vitae.platform.outbox;

import java.util.Optional;

import org.bson.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.contracts.event.Event;

/**
 * Writes a change of a document together with the facts that tell of it, and has them sent in the background, in order.
 *
 * <p>
 * Once a method has returned, the facts are as durable as the change. Such documents are never saved as a whole
 * ({@code MongoTemplate.save}, a repository's {@code save}): the mapped class does not know the waiting facts.
 */
public final class Facts {

    private final Writes writes;

    Facts(Writes writes) {
        this.writes = writes;
    }

    /** Inserts a document. False: one with this id is there already, and nothing was written or told. */
    public <T> boolean insert(T document, Event... facts) {
        return writes.insert(writes.collection(document.getClass()), writes.toDocument(document), writes.facts(facts),
                false);
    }

    /**
     * Changes the document where the guard holds. Empty: it does not hold, and nothing was written or told.
     *
     * @param guard names the {@code _id} and what else must be true, such as the version or the state
     * @param update as it is: a version is not counted up by itself
     * @return the document after the change
     * @throws OutboxFull when a hundred facts wait already
     */
    public <T> Optional<T> change(Class<T> type, Query guard, Update update, Event... facts) {
        Optional<Document> changed = writes.update(writes.collection(type), writes.guard(type, guard),
                writes.change(type, update), writes.facts(facts), false);
        return changed.map(document -> writes.toEntity(type, document));
    }
}
