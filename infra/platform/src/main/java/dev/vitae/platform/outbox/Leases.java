package dev.vitae.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

/** One sender per document at a time: the lease stands in the document itself. */
class Leases {

    private static final FindOneAndUpdateOptions AS_FOUND = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.BEFORE);

    private final MongoOperations mongo;

    private final Duration lease;

    Leases(MongoOperations mongo, Duration lease) {
        this.mongo = mongo;
        this.lease = lease;
    }

    /** Takes the lease; empty when another sender has it or nothing waits. */
    Optional<Claim> claim(Waiting waiting) {
        String by = UUID.randomUUID().toString();
        long since = System.nanoTime();
        Instant now = Instant.now();
        Instant until = now.plus(lease);
        Document found = mongo.execute(waiting.collection(),
                collection -> collection.findOneAndUpdate(
                        and(eq("_id", waiting.id()), exists(Reserved.OUTBOX), free(now)),
                        set(Reserved.LEASE, new Document("by", by).append("until", Date.from(until))), AS_FOUND));
        return Optional.ofNullable(found)
                .map(document -> new Claim(waiting, document, by, until, since,
                        document.getEmbedded(List.of("outbox", "lease"), Document.class) != null));
    }

    /** Which documents may be claimed. */
    Bson free(Instant now) {
        return or(exists(Reserved.LEASE, false), lt(Reserved.LEASE_UNTIL, Date.from(now)));
    }

    /** Ends the lease at once; only for who has no send in flight. */
    void giveUp(Claim claim) {
        mongo.execute(claim.waiting().collection(),
                collection -> collection.updateOne(mine(claim), unset(Reserved.LEASE)));
    }

    /** When somebody's lease ends; empty when nothing waits. */
    Optional<Instant> end(Waiting waiting) {
        Document found = mongo.execute(waiting.collection(),
                collection -> collection.find(and(eq("_id", waiting.id()), exists(Reserved.OUTBOX)))
                        .projection(Projections.include(Reserved.LEASE_UNTIL))
                        .first());
        return Optional.ofNullable(found).map(Leases::until);
    }

    /** End of the lease in a document; the past when it has none. */
    static Instant until(Document document) {
        Date until = document.getEmbedded(List.of("outbox", "lease", "until"), Date.class);
        return until == null ? Instant.EPOCH : until.toInstant();
    }

    Duration length() {
        return lease;
    }

    /** The guard of each write of a sender. */
    static Bson mine(Claim claim) {
        return and(eq("_id", claim.waiting().id()), eq(Reserved.LEASE_BY, claim.by()));
    }
}
