package dev.vitae.platform.purge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes what has expired, in small batches so that nobody waits behind it. A scheduled task rather than a TTL index,
 * because the embedded database has none; two processes that purge at once only share the work.
 */
final class PurgingExpired {
    static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(PurgingExpired.class);

    private final List<Purge> purges;
    private final MongoOperations mongo;
    private final Clock clock;

    PurgingExpired(List<Purge> purges, MongoOperations mongo, Clock clock) {
        this.purges = List.copyOf(purges);
        this.mongo = mongo;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${vitae.purge.every:60s}", fixedDelayString = "${vitae.purge.every:60s}")
    void purge() {
        for (Purge purge : purges) {
            try {
                long gone = purge(purge);
                if (gone > 0) {
                    LOG.info("Purged {} expired documents from {}", gone, purge.collection());
                }
            } catch (RuntimeException failure) {
                // Another collection, or the next turn, may do better.
                LOG.warn("Could not purge {}: {}", purge.collection(), failure.toString());
            }
        }
    }

    private long purge(Purge purge) {
        Bson expired = Filters.lt(purge.expiresAtField(), clock.instant());
        MongoCollection<Document> collection = mongo.getCollection(purge.collection());
        long gone = 0;
        while (true) {
            List<Object> ids = collection.find(expired)
                    .projection(Projections.include("_id"))
                    .limit(BATCH)
                    .map(document -> document.get("_id"))
                    .into(new ArrayList<>());
            if (ids.isEmpty()) {
                return gone;
            }
            // Asked again with the delete: what was prolonged meanwhile stays.
            gone += collection.deleteMany(Filters.and(Filters.in("_id", ids), expired)).getDeletedCount();
            if (ids.size() < BATCH) {
                return gone;
            }
        }
    }
}
