package dev.vitae.platform.schema;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.bson.Document;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Lets a service start only on data that it can read: the database says which shape was written into it last.
 *
 * <p>It runs before indexes are made, before the first record and the first request. The number only ever rises, by a
 * guarded write, so that an older instance that starts at the same time cannot take it back. A context that is made but
 * not started needs no database.
 */
public final class CheckingSchema implements SmartLifecycle {
    /** Before everything else that looks into the database. */
    public static final int PHASE = Integer.MIN_VALUE;

    static final String COLLECTION = "meta";
    static final String ID = "schema";
    private static final String VERSION = "version";

    private final MongoOperations mongo;
    private final SchemaProperties schema;
    private volatile boolean checked;

    CheckingSchema(MongoOperations mongo, SchemaProperties schema) {
        this.mongo = mongo;
        this.schema = schema;
    }

    @Override
    public void start() {
        int stored = stored();
        if (stored > schema.reads()) {
            throw new NewerSchema(stored, schema.reads());
        }
        mongo.updateFirst(Query.query(where("_id").is(ID).and(VERSION).lt(schema.version())),
                Update.update(VERSION, schema.version()), COLLECTION);
        checked = true;
    }

    @Override
    public void stop() {
        checked = false;
    }

    @Override
    public boolean isRunning() {
        return checked;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** A database without the number is a new one, or one from before there was a number: shape 1 both. */
    private int stored() {
        Document found = mongo.findById(ID, Document.class, COLLECTION);
        if (found != null) {
            return found.getInteger(VERSION);
        }
        try {
            mongo.insert(new Document("_id", ID).append(VERSION, 1), COLLECTION);
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            return stored();
        }
        return 1;
    }
}
