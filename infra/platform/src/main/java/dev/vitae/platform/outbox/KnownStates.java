package dev.vitae.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.Topic;

/** The classes that are told by their state, by collection, and what is to be told of a document. */
final class KnownStates {

    private final MongoOperations mongo;

    private final Map<String, StateOf<?>> states = new HashMap<>();

    KnownStates(MongoOperations mongo, Iterable<StateOf<?>> states) {
        this.mongo = mongo;
        states.forEach(state -> this.states.put(mongo.getCollectionName(state.type()), state));
    }

    boolean in(String collection) {
        return states.containsKey(collection);
    }

    /** What the document's newest version says, unless that was sent already. */
    Optional<Fact> unsent(String collection, Document document) {
        StateOf<?> state = states.get(collection);
        if (state == null || version(document) <= published(document)) {
            return Optional.empty();
        }
        return Optional.of(document.getBoolean(Reserved.DELETED, false) ? tombstone(document) : told(state, document));
    }

    <T> Event snapshot(Class<T> type, Document document) {
        StateOf<?> state = states.get(mongo.getCollectionName(type));
        if (state == null) {
            throw new IllegalStateException("No StateOf bean for " + type.getName());
        }
        return snapshot(state, document);
    }

    private <T> Event snapshot(StateOf<T> state, Document document) {
        return state.snapshot().apply(mongo.getConverter().read(state.type(), document));
    }

    private Fact told(StateOf<?> state, Document document) {
        Event event = snapshot(state, document);
        long version = version(document);
        return Fact.of(id(Topic.of(event.getClass()).topicName(), event.key(), version), event, version,
                written(document),
                trace(document));
    }

    private static Fact tombstone(Document document) {
        Document tombstone = document.getEmbedded(List.of("outbox", "tombstone"), Document.class);
        String topic = tombstone.getString("topic");
        String key = tombstone.getString("key");
        long version = version(document);
        return new Fact(id(topic, key, version), topic, key, tombstone.getString("ownerId"), version,
                written(document),
                trace(document), null);
    }

    /** A state sent again tells the same time: who counts by day must not meet it on two. */
    private static Instant written(Document document) {
        Date since = document.getEmbedded(List.of("outbox", "since"), Date.class);
        return since == null ? Instant.now() : since.toInstant();
    }

    /** A state sent again is the same event. */
    private static String id(String topic, String key, long version) {
        return topic + "/" + key + "/" + version;
    }

    @Nullable
    private static String trace(Document document) {
        return document.getEmbedded(List.of("outbox", "trace"), String.class);
    }

    static long version(Document document) {
        return document.get(Reserved.VERSION) instanceof Number version ? version.longValue() : 0;
    }

    static long published(Document document) {
        return document.get(Reserved.PUBLISHED) instanceof Number version ? version.longValue() : 0;
    }
}
