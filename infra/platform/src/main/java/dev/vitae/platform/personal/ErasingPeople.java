package dev.vitae.platform.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.model.Filters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;

import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.outbox.Facts;

/**
 * Erases a person from this service: first they are registered, so that nothing new is written; then every collection is
 * emptied of them; then that is written down together with the fact that confirms it. Killed in between, it starts over
 * when the order is delivered again, and confirms once.
 *
 * <p>A request or a worker that had asked the registry before may still write afterwards. So everything is erased once
 * more after the longest of them must have ended.
 */
final class ErasingPeople {
    private static final Logger LOG = LoggerFactory.getLogger(ErasingPeople.class);
    private static final String AGAIN_AT = "againAt";

    private final ErasedOwners registry;
    private final List<PersonalData> collections;
    private final MongoOperations mongo;
    private final Facts facts;
    private final Settings settings;
    private final Clock clock;

    /** @param again how long after the first time; longer than any request or work on one */
    record Settings(String service, Duration again) {}

    ErasingPeople(ErasedOwners registry, List<PersonalData> collections, MongoOperations mongo, Facts facts,
            Settings settings, Clock clock) {
        this.registry = registry;
        this.collections = List.copyOf(collections);
        this.mongo = mongo;
        this.facts = facts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ordered again, it erases again and confirms no more. */
    void erase(String ownerId) {
        registry.add(ownerId);
        Map<String, Long> gone = everywhere(ownerId);
        Instant now = clock.instant();
        Instant again = now.plus(settings.again());
        Erasure erasure = new Erasure(ownerId, gone.entrySet()
                .stream()
                .map(entry -> new Erasure.Gone(entry.getKey(), entry.getValue()))
                .toList(), now, again);
        if (facts.insert(erasure, new ErasureConfirmed(ownerId, settings.service(), gone, now))) {
            LOG.info("Erased a person: {}", gone);
        } else {
            facts.change(Erasure.class, one(ownerId), new Update().set(AGAIN_AT, again));
        }
    }

    @Scheduled(initialDelayString = "${vitae.erasure.look:15s}", fixedDelayString = "${vitae.erasure.look:15s}")
    void eraseAgain() {
        for (Erasure due : mongo.find(new Query(Criteria.where(AGAIN_AT).lte(clock.instant())), Erasure.class)) {
            Map<String, Long> late = everywhere(due.id());
            facts.change(Erasure.class, new Query(Criteria.where("_id").is(due.id()).and(AGAIN_AT).is(due.againAt())),
                    new Update().unset(AGAIN_AT));
            if (late.values().stream().anyMatch(count -> count > 0)) {
                LOG.info("Erased what had slipped in after a person was erased: {}", late);
            }
        }
    }

    private Map<String, Long> everywhere(String ownerId) {
        Map<String, Long> gone = new TreeMap<>();
        collections.forEach(data -> gone.merge(data.collection(), from(data, ownerId), Long::sum));
        return gone;
    }

    private long from(PersonalData data, String ownerId) {
        return switch (data.going()) {
            case PersonalData.Going.By(var erasing) -> erasing.applyAsLong(ownerId);
            case PersonalData.Going.Deleted() -> mongo.getCollection(data.collection())
                    .deleteMany(Filters.eq(data.ownerField(), ownerId))
                    .getDeletedCount();
        };
    }

    private static Query one(String ownerId) {
        return new Query(Criteria.where("_id").is(ownerId));
    }
}
