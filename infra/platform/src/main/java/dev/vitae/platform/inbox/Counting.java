package dev.vitae.platform.inbox;

import java.util.Objects;

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
        Document unseen = new Document("_id", documentId).append(SEEN, new Document("$ne", eventId));
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

    private boolean counted(String collection, Document unseen, Document change, boolean upsert) {
        var result = Objects.requireNonNull(mongo.execute(collection,
                documents -> documents.updateOne(unseen, change, new UpdateOptions().upsert(upsert))));
        return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
    }
}
