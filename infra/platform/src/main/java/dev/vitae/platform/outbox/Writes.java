package dev.vitae.platform.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.convert.UpdateMapper;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.contracts.event.Event;

/**
 * The writes of sending documents: a change and what is to be told of it, as one update of one document.
 *
 * <p>
 * Never a save: that would write the whole document as somebody once read it, and with it lose or bring back facts.
 */
final class Writes {

    private final MongoOperations mongo;

    private final QueryMapper queries;

    private final UpdateMapper updates;

    private final WriterTrace trace;

    private final Senders senders;

    private final Dispatch dispatch;

    private final int mostFacts;

    /** @param mostFacts how many may wait in one document */
    Writes(MongoOperations mongo, WriterTrace trace, Senders senders, Dispatch dispatch, int mostFacts) {
        this.mongo = mongo;
        this.queries = new QueryMapper(mongo.getConverter());
        this.updates = new UpdateMapper(mongo.getConverter());
        this.trace = trace;
        this.senders = senders;
        this.dispatch = dispatch;
        this.mostFacts = mostFacts;
    }

    String collection(Class<?> type) {
        return mongo.getCollectionName(type);
    }

    <T> Document toDocument(T entity) {
        Document document = new Document();
        mongo.getConverter().write(entity, document);
        return document;
    }

    <T> T toEntity(Class<T> type, Document document) {
        return mongo.getConverter().read(type, document);
    }

    @Nullable
    MongoPersistentEntity<?> mapped(Class<?> type) {
        return mongo.getConverter().getMappingContext().getPersistentEntity(type);
    }

    Document guard(Class<?> type, Query guard) {
        Document filter = queries.getMappedObject(guard.getQueryObject(), mapped(type));
        if (!filter.containsKey("_id")) {
            throw new IllegalArgumentException("The guard must name the _id: " + guard);
        }
        return filter;
    }

    Change change(Class<?> type, Update update) {
        List<Document> filters = new ArrayList<>();
        update.getArrayFilters()
                .forEach(filter -> filters.add(queries.getMappedObject(filter.asDocument(), mapped(type))));
        return new Change(updates.getMappedObject(update.getUpdateObject(), mapped(type)), filters);
    }

    List<Document> facts(Event... events) {
        List<Document> facts = new ArrayList<>();
        for (Event event : events) {
            Instant now = Instant.now();
            facts.add(Fact.of(FactIds.next(now), event, EntityVersion.of(event), now, trace.current()).toDocument());
        }
        return facts;
    }

    @Nullable
    String currentTrace() {
        return trace.current();
    }

    /** Whether it was not there yet. */
    boolean insert(String collection, Document document, List<Document> facts, boolean sends) {
        refuseTooMany(facts, document.get("_id"));
        if (sends || !facts.isEmpty()) {
            senders.announce(collection);
            Document outbox = new Document("since", new Date());
            if (sends && trace.current() != null) {
                outbox.append("trace", trace.current());
            }
            document.append(Reserved.OUTBOX, facts.isEmpty() ? outbox : outbox.append("facts", facts));
        }
        try {
            mongo.execute(collection, documents -> documents.insertOne(document));
        } catch (DuplicateKeyException taken) {
            if (find(collection, new Document("_id", document.get("_id"))).isPresent()) {
                return false;
            }
            throw taken;
        }
        offer(collection, document);
        return true;
    }

    /** Applies the change where the guard holds, and answers the document after it. */
    Optional<Document> update(String collection, Document guard, Change change, List<Document> facts, boolean sends) {
        Document filter = guard;
        if (!facts.isEmpty()) {
            refuseTooMany(facts, guard.get("_id"));
            change.in("$push").append(Reserved.FACTS, new Document("$each", facts));
            filter = new Document("$and", List.of(guard, roomFor(facts.size())));
        }
        if (sends || !facts.isEmpty()) {
            senders.announce(collection);
            change.in("$min").append(Reserved.SINCE, new Date());
        }
        Optional<Document> changed = findAndUpdate(collection, filter, change);
        if (changed.isEmpty() && !facts.isEmpty() && find(collection, guard).isPresent()
                && find(collection, filter).isEmpty()) {
            throw new OutboxFull(String.valueOf(guard.get("_id")));
        }
        changed.ifPresent(document -> offer(collection, document));
        return changed;
    }

    private Optional<Document> findAndUpdate(String collection, Document filter, Change change) {
        FindOneAndUpdateOptions options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        if (!change.arrayFilters().isEmpty()) {
            options.arrayFilters(change.arrayFilters());
        }
        return Optional.ofNullable(mongo.execute(collection,
                documents -> documents.findOneAndUpdate(filter, change.operators(), options)));
    }

    private Document roomFor(int more) {
        return new Document(Reserved.FACTS + "." + (mostFacts - more), new Document("$exists", false));
    }

    private void refuseTooMany(List<Document> facts, @Nullable Object id) {
        if (facts.size() > mostFacts) {
            throw new OutboxFull(String.valueOf(id));
        }
    }

    Optional<Document> find(String collection, Document filter) {
        return Optional.ofNullable(mongo.execute(collection, documents -> documents.find(filter).first()));
    }

    List<Object> ids(Class<?> type, Query query) {
        Document filter = queries.getMappedObject(query.getQueryObject(), mapped(type));
        return Objects.requireNonNull(mongo.execute(collection(type), documents -> documents.find(filter)
                .projection(Projections.include("_id"))
                .map(found -> found.get("_id"))
                .into(new ArrayList<>())));
    }

    /** Removes the shell at once when nothing of it waits, else when that is sent. */
    void forget(String collection, Document shell) {
        mongo.execute(collection, documents -> {
            documents.updateOne(shell, Updates.set(Reserved.FORGET, true));
            return documents
                    .deleteOne(new Document(shell).append(Reserved.OUTBOX, new Document("$exists", false)));
        });
    }

    private void offer(String collection, Document document) {
        Object id = document.get("_id");
        if (document.containsKey(Reserved.OUTBOX) && id != null) {
            dispatch.offer(collection, id);
        }
    }

    /** An update in the database's own words. */
    record Change(Document operators, List<Document> arrayFilters) {

        Document in(String operator) {
            Document found = operators.get(operator, Document.class);
            if (found == null) {
                found = new Document();
                operators.append(operator, found);
            }
            return found;
        }
    }
}
