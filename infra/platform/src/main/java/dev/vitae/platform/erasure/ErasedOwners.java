package dev.vitae.platform.erasure;

import java.time.Clock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The people who were erased from this service.
 *
 * <p>Kept for ever: an id of a person who no longer exists anywhere says nothing about them, while a dead letter
 * replayed after years must still find it. Asked afresh every time (one lookup by id), so that it holds at once in every
 * process.
 *
 * <p>Whoever erases adds here first and deletes then; whoever writes asks first. What was asked before the adding and
 * written after the deleting can still slip in, so an eraser deletes once more after the longest request.
 */
public final class ErasedOwners {
    static final String COLLECTION = "erased_owners";

    private final MongoOperations mongo;
    private final Clock clock;

    ErasedOwners(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public boolean contains(String ownerId) {
        return Boolean.TRUE.equals(mongo.execute(COLLECTION, collection -> found(collection, ownerId)));
    }

    /** Adding again changes nothing. */
    public void add(String ownerId) {
        mongo.execute(COLLECTION,
                collection -> collection.updateOne(Filters.eq(ownerId),
                        Updates.setOnInsert("at", clock.instant()), new UpdateOptions().upsert(true)));
    }

    long count() {
        return mongo.estimatedCount(COLLECTION);
    }

    private static boolean found(MongoCollection<Document> collection, String ownerId) {
        return collection.find(Filters.eq(ownerId)).projection(Projections.include("_id")).first() != null;
    }
}
