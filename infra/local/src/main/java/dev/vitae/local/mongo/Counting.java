package dev.vitae.local.mongo;

import java.util.List;
import java.util.Optional;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Drivers count by an aggregation, for which the server underneath reads every document: this turns it into the plain
 * count that it answers by looking up.
 */
final class Counting {
    private static final Document GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

    private Counting() {}

    /** The same question as a {@code count}; empty: it is none. */
    static Optional<Document> of(String command, Document query) {
        if (!command.equalsIgnoreCase("aggregate") || !(query.get("pipeline") instanceof List<?> stages)
                || stages.size() < 2 || stages.size() > 3
                || !(stages.getFirst() instanceof Document match) || !(match.get("$match") instanceof Document asked)
                || !(stages.getLast() instanceof Document group) || !GROUP.equals(group.get("$group"))) {
            return Optional.empty();
        }
        Document count = new Document("count", query.get("aggregate")).append("query", asked);
        if (stages.size() == 2) {
            return Optional.of(count);
        }
        return stages.get(1) instanceof Document middle && middle.get("$limit") instanceof Number limit
                ? Optional.of(count.append("limit", limit.intValue()))
                : Optional.empty();
    }

    /** What the aggregation would have answered. */
    static Document answer(String database, Document count, Document counted) {
        int n = counted.get("n") instanceof Number number ? number.intValue() : 0;
        List<Document> batch = n == 0 ? List.of() : List.of(new Document("_id", 1).append("n", n));
        return new Document("cursor", new Document("firstBatch", batch).append("id", 0L)
                .append("ns", database + "." + count.get("count"))).append("ok", 1.0);
    }
}
