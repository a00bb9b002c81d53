package dev.vitae.platform.inbox;

import java.util.Date;
import java.util.Objects;
import java.util.Optional;

import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Keeps copies of what belongs to others: of everything heard about a thing, in whatever order and however often, the
 * newest version stays.
 *
 * <p>
 * A thing that is gone leaves {@code {_id, version, deleted}}, so that an older event heard later does not bring it
 * back; queries leave that out with {@link #live()}.
 */
public final class Copies {

    private static final String VERSION = "version";

    private static final String DELETED = "deleted";

    private final MongoOperations mongo;

    Copies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Stores the document under this id unless the same or a newer version is there.
     *
     * @param version stored in the field {@code version}, whether or not the class has it
     * @return false: what is there is as new or newer, which is fine
     */
    public <T> boolean keepNewest(T document, String id, long version) {
        Document copy = new Document();
        mongo.getConverter().write(document, copy);
        return keep(mongo.getCollectionName(document.getClass()), copy.append("_id", id).append(VERSION, version));
    }

    /** Says that the thing is gone as of this version. */
    public <T> void gone(Class<T> type, String id, long version) {
        keep(mongo.getCollectionName(type), new Document("_id", id).append(VERSION, version)
                .append(DELETED, true)
                .append("deletedAt", new Date()));
    }

    /** The copy, unless the thing is gone or was never heard of. */
    public <T> Optional<T> find(Class<T> type, String id) {
        return Optional
                .ofNullable(mongo.findOne(new Query(Criteria.where("_id").is(id).and(DELETED).ne(true)), type));
    }

    /** What queries add, to leave out what is gone. */
    public static Criteria live() {
        return Criteria.where(DELETED).ne(true);
    }

    private boolean keep(String collection, Document copy) {
        Document older = new Document("_id", copy.get("_id")).append(VERSION,
                new Document("$lt", copy.get(VERSION)));
        try {
            return replaced(collection, older, copy, true);
        } catch (DuplicateKeyException there) {
            // Newer, or just made by somebody else: only the stored version can tell.
            return replaced(collection, older, copy, false);
        }
    }

    private boolean replaced(String collection, Document older, Document copy, boolean upsert) {
        var result = Objects.requireNonNull(mongo.execute(collection,
                documents -> documents.replaceOne(older, copy, new ReplaceOptions().upsert(upsert))));
        return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
    }
}
