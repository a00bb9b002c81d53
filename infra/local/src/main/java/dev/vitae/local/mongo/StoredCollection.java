package dev.vitae.local.mongo;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that looks a document up by {@code _id} whenever the query names it, and hands out copies.
 *
 * <p>
 * The server underneath uses an index only when the query has exactly its fields; {@code {_id, version}}, the guard of
 * every versioned write, would compare all documents.
 */
final class StoredCollection extends H2Collection {

    private final LongAdder visited;

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> data,
            MVMap<String, Object> meta, CursorRegistry cursors, LongAdder visited) {
        this.visited = visited;
        super(database, name, options, data, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document order, int skip, int limit, int batch,
            @Nullable Document projection) {
        Document byId = idCondition(query);
        if (byId != null) {
            for (Index<Object> index : getIndexes()) {
                if (index.canHandle(byId)) {
                    return matchDocuments(query, index.getPositions(byId), order, skip, limit, batch, projection);
                }
            }
        }
        return super.queryDocuments(query, order, skip, limit, batch, projection);
    }

    /** What the query demands of {@code _id}, also where the driver has wrapped the conditions in an {@code $and}. */
    private static @Nullable Document idCondition(Document query) {
        if (query.containsKey("_id")) {
            return new Document("_id", query.get("_id"));
        }
        if (query.get("$and") instanceof Collection<?> all) {
            for (Object one : all) {
                if (one instanceof Document condition && condition.containsKey("_id")) {
                    return new Document("_id", condition.get("_id"));
                }
            }
        }
        return null;
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        visited.increment();
        return super.documentMatchesQuery(document, query);
    }

    /**
     * An update changes the found document field by field, while an earlier answer with the same object may still be on
     * its way to the wire: that reader would get the new version with the old content.
     */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batch) {
        return super.createQueryResult(found.stream().map(Document::clone).toList(), batch);
    }
}
