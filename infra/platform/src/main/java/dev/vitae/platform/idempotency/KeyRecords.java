package dev.vitae.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** The keys in the database: every step is one write to one document found by its id. */
class KeyRecords {
    static final String COLLECTION = "idempotency_keys";
    static final String OWNER = "owner";
    static final String EXPIRES_AT = "expiresAt";

    /** Longer than a creation takes; a process that was killed is waited for this long. */
    static final Duration LEASE = Duration.ofSeconds(10);
    static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int TRIES = 5;

    private static final String RUNNING = "RUNNING";
    private static final String DONE = "DONE";

    private final MongoOperations mongo;
    private final Clock clock;

    KeyRecords(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param newId reserved for the thing unless the key has reserved one before */
    Claim claim(KeyRecord asked, String newId) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Instant now = clock.instant();
            String lease = UUID.randomUUID().toString();
            if (insert(asked, newId, lease, now)) {
                return new Claim.Ours(asked.id(), newId, lease);
            }
            Document known = records().find(Filters.eq(asked.id())).first();
            if (known == null) {
                continue; // freed meanwhile
            }
            if (known.get(EXPIRES_AT, java.util.Date.class).toInstant().isBefore(now)) {
                records().deleteOne(Filters.and(Filters.eq(asked.id()), Filters.lt(EXPIRES_AT, now)));
                continue;
            }
            if (!asked.bodyHash().equals(known.getString("body"))) {
                return new Claim.OtherBody();
            }
            if (DONE.equals(known.getString("state"))) {
                return new Claim.Done(answer(known.get("answer", Document.class)));
            }
            Document held = known.get("lease", Document.class);
            Instant until = held.getDate("until").toInstant();
            if (until.isAfter(now)) {
                return new Claim.Running(Duration.between(now, until));
            }
            if (takeOver(asked.id(), held.getString("by"), lease, now)) {
                return new Claim.Ours(asked.id(), known.getString("resource"), lease);
            }
        }
        return new Claim.Running(Duration.ofSeconds(1));
    }

    void done(Claim.Ours ours, StoredAnswer answer) {
        List<Document> headers = answer.headers()
                .stream()
                .map(header -> new Document("name", header.name()).append("value", header.value()))
                .toList();
        records().updateOne(held(ours), Updates.combine(Updates.set("state", DONE), Updates.unset("lease"),
                Updates.set("answer", new Document("status", answer.status()).append("headers", headers)
                        .append("body", new Binary(answer.body())))));
    }

    /** Nothing was made: the key is as if it had never been used. */
    void free(Claim.Ours ours) {
        records().deleteOne(held(ours));
    }

    /** Something may have been made: the next try need not wait for the lease, but makes it under the same id. */
    void release(Claim.Ours ours) {
        records().updateOne(held(ours), Updates.set("lease.until", Instant.EPOCH));
    }

    private boolean insert(KeyRecord asked, String newId, String lease, Instant now) {
        try {
            records().insertOne(new Document("_id", asked.id()).append(OWNER, asked.owner())
                    .append("body", asked.bodyHash())
                    .append("resource", newId)
                    .append("state", RUNNING)
                    .append("lease", lease(lease, now))
                    .append(EXPIRES_AT, now.plus(REMEMBERED)));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    /** Of several that see the same dead lease, one gets it. */
    private boolean takeOver(String id, String from, String lease, Instant now) {
        return records()
                .updateOne(Filters.and(Filters.eq(id), Filters.eq("state", RUNNING), stillHeldBy(from)),
                        Updates.set("lease", lease(lease, now)))
                .getModifiedCount() == 1;
    }

    /** What makes it one. */
    Bson stillHeldBy(String holder) {
        return Filters.eq("lease.by", holder);
    }

    private static Bson held(Claim.Ours ours) {
        return Filters.and(Filters.eq(ours.id()), Filters.eq("lease.by", ours.lease()));
    }

    private static Document lease(String by, Instant now) {
        return new Document("by", by).append("until", now.plus(LEASE));
    }

    private static StoredAnswer answer(Document stored) {
        List<StoredAnswer.Header> headers = stored.getList("headers", Document.class)
                .stream()
                .map(header -> new StoredAnswer.Header(header.getString("name"), header.getString("value")))
                .toList();
        return new StoredAnswer(stored.getInteger("status"), headers, stored.get("body", Binary.class).getData());
    }

    private MongoCollection<Document> records() {
        return mongo.getCollection(COLLECTION);
    }
}
