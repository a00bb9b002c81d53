package dev.vitae.platform.outbox;

import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.Topic;

/**
 * Writes documents that are told to others by their state: each change counts the version up, and the newest state is
 * sent in the background. A reader of the topic may miss versions between, never the newest.
 *
 * <p>
 * A class of such documents has a {@link StateOf} bean, {@code @Id String id} and {@code long version}. They are never
 * saved as a whole ({@code MongoTemplate.save}, a repository's {@code save}). Facts that belong to a change can go with
 * it.
 */
public final class States {

    private final Writes writes;

    private final KnownStates known;

    States(Writes writes, KnownStates known) {
        this.writes = writes;
        this.known = known;
    }

    /**
     * Inserts a document, with version 1, or the next one when it was deleted before. False: it is there already. The
     * document's own version does not count.
     */
    public <T> boolean insert(T document, Event... facts) {
        String collection = writes.collection(document.getClass());
        Document first = writes.toDocument(document).append(Reserved.VERSION, 1L).append(Reserved.PUBLISHED, 0L);
        if (writes.insert(collection, first, writes.facts(facts), true)) {
            return true;
        }
        return overShell(collection, writes.toDocument(document), writes.facts(facts));
    }

    private boolean overShell(String collection, Document content, List<Document> facts) {
        Document guard = new Document("_id", content.remove("_id")).append(Reserved.DELETED, true);
        content.keySet().removeIf(field -> !isContent(field));
        Document gone = new Document(Reserved.DELETED, "").append(Reserved.DELETED_AT, "")
                .append(Reserved.FORGET, "")
                .append(Reserved.TOMBSTONE, "");
        Writes.Change change = new Writes.Change(new Document("$unset", gone), List.of());
        change.in("$set").putAll(content);
        return write(collection, guard, change, facts).isPresent();
    }

    /**
     * Changes the live document where the guard holds. Empty: it does not hold.
     *
     * @param guard names the {@code _id} and what else must be true, such as the version
     * @param update without the version: that is counted here
     * @return the document after the change, with its new version
     */
    public <T> Optional<T> change(Class<T> type, Query guard, Update update, Event... facts) {
        Writes.Change change = writes.change(type, update);
        for (Object fields : change.operators().values()) {
            ((Document) fields).remove(Reserved.VERSION);
        }
        change.operators().values().removeIf(fields -> ((Document) fields).isEmpty());
        return write(writes.collection(type), alive(writes.guard(type, guard)), change, writes.facts(facts))
                .map(document -> writes.toEntity(type, document));
    }

    /** Deletes the live document where the guard holds, and tells it by a tombstone. False: it does not hold. */
    public <T> boolean delete(Class<T> type, Query guard, Event... facts) {
        String collection = writes.collection(type);
        Document alive = alive(writes.guard(type, guard));
        Optional<Document> found = writes.find(collection, alive);
        while (found.isPresent()) {
            Document seen = found.get();
            Document unchanged = new Document("$and",
                    List.of(alive, new Document(Reserved.VERSION, seen.get(Reserved.VERSION))));
            unchanged.append("_id", alive.get("_id"));
            if (write(collection, unchanged, shell(type, seen), writes.facts(facts)).isPresent()) {
                return true;
            }
            found = writes.find(collection, alive);
        }
        return false;
    }

    /**
     * Deletes what the query finds and leaves not even a shell once the tombstone is acknowledged: for who is erased.
     * Their ids must never be used again, or copies elsewhere would take the new thing for an old one.
     *
     * @param owned names the owner; shells of what was deleted before are found by their {@code _id} only
     * @return how many documents with content went
     */
    public <T> long forget(Class<T> type, Query owned) {
        String collection = writes.collection(type);
        long gone = 0;
        for (Object id : writes.ids(type, owned)) {
            Query one = new Query(Criteria.where("_id").is(id));
            gone += delete(type, one) ? 1 : 0;
            writes.forget(collection, new Document("_id", id).append(Reserved.DELETED, true));
        }
        return gone;
    }

    /** What is left: nothing but what the next version and the tombstone need. */
    private <T> Writes.Change shell(Class<T> type, Document seen) {
        Event last = known.snapshot(type, seen);
        Document content = new Document();
        seen.keySet().stream().filter(States::isContent).forEach(field -> content.append(field, ""));
        MongoPersistentEntity<?> mapped = writes.mapped(type);
        if (mapped != null) {
            mapped.forEach(property -> {
                if (isContent(property.getFieldName())) {
                    content.append(property.getFieldName(), "");
                }
            });
        }
        Writes.Change change = new Writes.Change(new Document("$unset", content), List.of());
        change.in("$set")
                .append(Reserved.DELETED, true)
                .append(Reserved.DELETED_AT, new Date())
                .append(Reserved.TOMBSTONE,
                        new Document("topic", Topic.of(last.getClass()).topicName()).append("key", last.key())
                                .append("ownerId", last.ownerId()));
        return change;
    }

    private static boolean isContent(String field) {
        return switch (field) {
            case "_id", Reserved.VERSION, Reserved.PUBLISHED, Reserved.OUTBOX, Reserved.DELETED, Reserved.DELETED_AT,
                    Reserved.FORGET ->
                false;
            default -> true;
        };
    }

    private Optional<Document> write(String collection, Document guard, Writes.Change change, List<Document> facts) {
        change.in("$inc").append(Reserved.VERSION, 1L);
        String trace = writes.currentTrace();
        if (trace != null) {
            change.in("$set").append(Reserved.TRACE, trace);
        }
        return writes.update(collection, guard, change, facts, true);
    }

    private static Document alive(Document guard) {
        return new Document(guard).append(Reserved.DELETED, new Document("$ne", true));
    }

    /** The document as it is now, if it is there. */
    public <T> Optional<T> find(Class<T> type, String id) {
        return writes.find(writes.collection(type), alive(new Document("_id", id)))
                .map(document -> writes.toEntity(type, document));
    }

    /** The query that finds a document unless it was deleted. */
    public static Query live(@Nullable String id) {
        return new Query(Criteria.where("_id").is(id).and(Reserved.DELETED).ne(true));
    }

    /** What other queries add, to leave deleted documents out. */
    public static Criteria live() {
        return Criteria.where(Reserved.DELETED).ne(true);
    }
}
