package dev.vitae.analytics.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Incoming;

/**
 * The resumes asked for that nobody has answered yet.
 *
 * <p>
 * One document per resume with marks that only ever appear, so that order and repetition do not matter: an answer heard
 * before its request closes it all the same. A document goes when the topics no longer hold its events; what is open for
 * longer than that could not be told from a request whose answer a replay no longer finds.
 */
@Component
public class OpenRequests {
    static final String COLLECTION = "pending";
    static final String EXPIRES_AT = "expiresAt";
    private static final String REQUESTED_AT = "requestedAt";
    private static final String ANSWERED = "answered";

    /** As long as a record can be read. */
    static final Duration KEPT = Topic.RESUME_REQUESTED.retention().horizon();

    private final MongoOperations mongo;
    private final Clock clock = Clock.systemUTC();

    OpenRequests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * What waits.
     *
     * @param oldest when the longest waiting was asked for; absent where none waits
     */
    public record Queue(long open, @Nullable Instant oldest, Instant asOf) {}

    public Queue now() {
        Instant now = clock.instant();
        Query open = new Query(Criteria.where(ANSWERED).is(null).and(REQUESTED_AT).ne(null).and(EXPIRES_AT).gt(now));
        long count = mongo.count(open, Pending.class);
        List<Pending> oldest = mongo.find(open.with(Sort.by(REQUESTED_AT)).limit(1), Pending.class);
        return new Queue(count, oldest.isEmpty() ? null : oldest.getFirst().requestedAt(), now);
    }

    void hear(Incoming<? extends Event> heard) {
        switch (heard.event()) {
            case ResumeRequested requested -> mark(requested.resumeId(), heard,
                    new Update().min(REQUESTED_AT, requested.requestedAt()));
            case ResumeGenerated made -> answered(made.resumeId(), heard);
            case ResumeChanged changed -> changed(changed, heard);
            case null -> {
            }
            default -> {
            }
        }
    }

    private void changed(ResumeChanged changed, Incoming<? extends Event> heard) {
        switch (changed.change()) {
            case ResumeChanged.Failed _,ResumeChanged.Deleted _ -> answered(changed.resumeId(), heard);
            case ResumeChanged.VariantMade _ -> {
            }
        }
    }

    private void answered(String resumeId, Incoming<? extends Event> heard) {
        mark(resumeId, heard, new Update().set(ANSWERED, true));
    }

    private void mark(String resumeId, Incoming<? extends Event> heard, Update mark) {
        Query resume = new Query(Criteria.where("_id").is(resumeId));
        mark.setOnInsert("owner", heard.ownerId()).max(EXPIRES_AT, heard.time().plus(KEPT));
        try {
            mongo.upsert(resume, mark, Pending.class);
        } catch (DuplicateKeyException there) {
            // Two heard of it at once; now it is there for both.
            mongo.upsert(resume, mark, Pending.class);
        }
    }

    @Document(COLLECTION)
    record Pending(@Id String id, String owner, @Nullable Instant requestedAt, @Nullable Boolean answered,
            Instant expiresAt) {}
}
