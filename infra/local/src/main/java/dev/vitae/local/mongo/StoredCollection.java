package dev.vitae.local.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * A collection that looks a document up by {@code _id} whenever the query names it, else by any field of it that only
 * some documents can answer to, and hands out copies.
 *
 * <p>
 * The server underneath uses an index only when the query has exactly its fields; {@code {_id, version}}, the guard of
 * every versioned write, would compare all documents. Indexes that are not unique it does not keep at all. What is asked
 * for by {@code outbox} or {@code dueAt} once a second would read every stored file each time; so each field that is asked
 * for is remembered from the first question on, in memory.
 */
final class StoredCollection extends H2Collection {

    /** A field that more than this part of the documents have says too little. */
    private static final double FEW = 0.5;

    private final LongAdder visited;
    private final Map<String, FieldIndex> fields = new HashMap<>();

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
        Collection<Object> few = few(query);
        return few == null
                ? super.queryDocuments(query, order, skip, limit, batch, projection)
                : matchDocuments(query, few, order, skip, limit, batch, projection);
    }

    /** The fewest documents that a condition of the query leaves, if they are few. */
    private synchronized @Nullable Collection<Object> few(Document query) {
        Collection<Object> fewest = null;
        for (Document conditions : conjunction(query)) {
            for (Map.Entry<String, Object> condition : conditions.entrySet()) {
                String field = condition.getKey();
                if (field.startsWith("$") || field.equals("_id") || !FieldIndex.helps(condition.getValue())) {
                    continue;
                }
                Collection<Object> left = fields.computeIfAbsent(field, this::indexed)
                        .candidates(condition.getValue());
                if (fewest == null || left.size() < fewest.size()) {
                    fewest = left;
                }
            }
        }
        return fewest != null && fewest.size() <= FEW * count() ? fewest : null;
    }

    private FieldIndex indexed(String field) {
        FieldIndex index = new FieldIndex(field);
        streamAllDocumentsWithPosition().forEach(one -> index.put(one.getPosition(), one.getDocument()));
        return index;
    }

    /** The query and, where the driver has wrapped its conditions in an {@code $and}, each of them. */
    private static List<Document> conjunction(Document query) {
        List<Document> conditions = new ArrayList<>(List.of(query));
        if (query.get("$and") instanceof Collection<?> all) {
            all.stream().filter(Document.class::isInstance).map(Document.class::cast)
                    .forEach(condition -> conditions.addAll(conjunction(condition)));
        }
        return conditions;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object place = super.addDocumentInternal(document);
        remember(place, document);
        return place;
    }

    @Override
    protected void handleUpdate(Object place, Document before, Document after) {
        super.handleUpdate(place, before, after);
        remember(place, after);
    }

    @Override
    protected void removeDocument(Object place) {
        super.removeDocument(place);
        forget(place);
    }

    private synchronized void remember(Object place, Document document) {
        fields.values().forEach(index -> index.put(place, document));
    }

    private synchronized void forget(Object place) {
        fields.values().forEach(index -> index.remove(place));
    }

    /** What the query demands of {@code _id}. */
    private static @Nullable Document idCondition(Document query) {
        return conjunction(query).stream().filter(condition -> condition.containsKey("_id"))
                .map(condition -> new Document("_id", condition.get("_id"))).findFirst().orElse(null);
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
