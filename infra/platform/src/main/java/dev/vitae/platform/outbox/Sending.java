package dev.vitae.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Sends what waits in one document: the head first, the next only after its acknowledgement, all under one lease.
 *
 * <p>
 * So the order on the topic is the order of the writes. A send that failed or timed out may still arrive: nothing is
 * marked, and the lease is left to run out before anybody sends the same again.
 */
final class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private static final FindOneAndUpdateOptions AFTER = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER);

    private final MongoOperations mongo;

    private final Leases leases;

    private final KnownStates states;

    private final Outgoing outgoing;

    private final OutboxMetrics metrics;

    Sending(MongoOperations mongo, Leases leases, KnownStates states, Outgoing outgoing, OutboxMetrics metrics) {
        this.mongo = mongo;
        this.leases = leases;
        this.states = states;
        this.outgoing = outgoing;
        this.metrics = metrics;
    }

    /** Sends until nothing waits. Answers when to look again: empty when there is no need to. */
    Optional<Instant> drain(Waiting waiting, BooleanSupplier stopping) throws InterruptedException {
        Optional<Claim> claimed = leases.claim(waiting);
        if (claimed.isEmpty()) {
            return leases.end(waiting);
        }
        Claim claim = claimed.get();
        try {
            return drain(claim, stopping);
        } catch (Outgoing.NotAcknowledged failure) {
            metrics.failed();
            log.warn("{}; tried again when the lease ends at {}", failure.getMessage(), claim.until(),
                    failure.getCause());
            return Optional.of(claim.until());
        } catch (RuntimeException failure) {
            log.error("Could not send what waits in {} {}", waiting.collection(), waiting.id(), failure);
            return Optional.of(claim.until());
        }
    }

    private Optional<Instant> drain(Claim claim, BooleanSupplier stopping) throws InterruptedException {
        Document current = claim.found();
        boolean repeated = claim.repeated();
        while (current != null) {
            if (stopping.getAsBoolean() || !claim.covers(outgoing.longest(), leases.length())) {
                leases.giveUp(claim);
                return Optional.of(Instant.now());
            }
            Fact next = next(claim, current).orElse(null);
            if (next == null) {
                if (finished(claim, current)) {
                    return Optional.empty();
                }
                current = reread(claim);
            } else {
                outgoing.send(next);
                metrics.sent(next.topic(), repeated);
                repeated = false;
                current = mark(claim, next, !facts(current).isEmpty());
            }
        }
        return leases.end(claim.waiting());
    }

    private Optional<Fact> next(Claim claim, Document current) {
        List<Document> facts = facts(current);
        return facts.isEmpty()
                ? states.unsent(claim.waiting().collection(), current)
                : Optional.of(Fact.from(facts.getFirst()));
    }

    /** Takes out what was acknowledged; answers the document as it is then, null when the lease is lost. */
    private @Nullable Document mark(Claim claim, Fact sent, boolean fromList) {
        return update(claim, fromList
                ? pull(Reserved.FACTS, new Document("id", sent.id()))
                : max(Reserved.PUBLISHED, sent.version()));
    }

    /** Unsets the outbox unless something was written meanwhile; with the last sign of who was erased, all goes. */
    private boolean finished(Claim claim, Document current) {
        List<Bson> guard = new ArrayList<>(List.of(Leases.mine(claim),
                or(exists(Reserved.FACTS, false), size(Reserved.FACTS, 0))));
        if (states.in(claim.waiting().collection())) {
            guard.add(eq(Reserved.VERSION, KnownStates.version(current)));
        }
        if (current.getBoolean(Reserved.FORGET, false)) {
            guard.add(eq(Reserved.FORGET, true));
            return Objects.requireNonNull(mongo.execute(claim.waiting().collection(),
                    collection -> collection.deleteOne(and(guard)))).getDeletedCount() == 1;
        }
        guard.add(ne(Reserved.FORGET, true));
        return Objects.requireNonNull(mongo.execute(claim.waiting().collection(),
                collection -> collection.updateOne(and(guard), unset(Reserved.OUTBOX)))).getMatchedCount() == 1;
    }

    private @Nullable Document reread(Claim claim) {
        return mongo.execute(claim.waiting().collection(),
                collection -> collection.find(Leases.mine(claim)).first());
    }

    private @Nullable Document update(Claim claim, Bson change) {
        return mongo.execute(claim.waiting().collection(),
                collection -> collection.findOneAndUpdate(Leases.mine(claim), change, AFTER));
    }

    private static List<Document> facts(Document document) {
        List<Document> facts = document.get(Reserved.OUTBOX, new Document()).getList("facts", Document.class);
        return facts == null ? List.of() : facts;
    }
}
