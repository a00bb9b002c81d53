package dev.vitae.platform.inbox;

import java.util.Objects;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Counts each event once, however often it is delivered: the ids seen and the numbers are one document and change in
 * one write. Keep such documents small: one per owner and day.
 */
public final class Counting {

    private static final String SEEN = "seen";

    private final MongoOperations mongo;

    Counting(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Applies the increments unless this event was counted in this document before.
     *
     * @param increments {@code $inc} and the like, in the database's field names
     * @return false: counted before, nothing was written
     */
    public boolean once(String collection, String documentId, String eventId, Update increments) {
        return once(collection, documentId, eventId, increments, new Document());
    }

    private boolean once(String collection, String documentId, String eventId, Update increments, Document guard) {
        Document unseen = new Document("_id", documentId).append(SEEN, new Document("$ne", eventId));
        unseen.putAll(guard);
        Document change = new Document(increments.getUpdateObject());
        Document push = new Document(change.get("$push", new Document())).append(SEEN, eventId);
        change.append("$push", push);
        try {
            return counted(collection, unseen, change, true);
        } catch (DuplicateKeyException there) {
            // Seen, or the document was just made for another event: only its list can tell.
            return counted(collection, unseen, change, false);
        }
    }

    /**
     * Counts as {@link #once(String, String, String, Update)} does, in a document that takes so many events and no more.
     * What is full never changes again, so its list can tell for ever.
     *
     * @param most events that the document takes, above 0
     */
    public Counted once(String collection, String documentId, String eventId, Update increments, int most) {
        Document room = new Document(SEEN + "." + (most - 1), new Document("$exists", false));
        if (once(collection, documentId, eventId, increments, room)) {
            return Counted.NOW;
        }
        Document seen = new Document("_id", documentId).append(SEEN, eventId);
        // What another consumer has just written counts, also before a majority has it.
        boolean before = mongo.execute(collection, documents -> documents.withReadConcern(ReadConcern.LOCAL).find(seen)
                .projection(new Document("_id", 1)).first()) != null;
        return before ? Counted.BEFORE : Counted.FULL;
    }

    /** What became of an event in a document that takes only so many. */
    public enum Counted {
        NOW,
        BEFORE,
        /** Nothing was written: the document never saw it and takes no more. */
        FULL
    }

    private boolean counted(String collection, Document unseen, Document change, boolean upsert) {
        var result = Objects.requireNonNull(mongo.execute(collection,
                documents -> documents.updateOne(unseen, change, new UpdateOptions().upsert(upsert))));
        return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
    }
}
