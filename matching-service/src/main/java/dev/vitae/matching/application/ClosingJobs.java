package dev.vitae.matching.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.JobClosed;
import dev.vitae.matching.domain.Job;
import dev.vitae.platform.outbox.States;

/**
 * Closes jobs after their last day. Whoever had a match with one can still read both; {@code job-closed} is told once,
 * also when several processes look at the same time.
 */
@Component
final class ClosingJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ClosingJobs.class);
    /** In one turn; what is left comes with the next. */
    private static final int MOST = 500;

    private final States states;
    private final MongoOperations mongo;
    private final Clock clock = Clock.systemUTC();

    ClosingJobs(States states, MongoOperations mongo) {
        this.states = states;
        this.mongo = mongo;
    }

    @Scheduled(initialDelayString = "${vitae.matching.close-every:60s}", fixedDelayString = "${vitae.matching.close-every:60s}")
    void closePast() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Query past = new Query(States.live().and(Jobs.CLOSED).is(null).and("validThrough").lte(now)).limit(MOST);
            past.fields().include("_id", "ownerId");
            List<org.bson.Document> found = mongo.find(past, org.bson.Document.class, "jobs");
            found.forEach(job -> close(job.getString("_id"), job.getString("ownerId"), now));
        } catch (RuntimeException failure) {
            // The next turn may do better.
            LOG.warn("Could not close jobs past their last day: {}", failure.toString());
        }
    }

    private void close(String id, String owner, Instant now) {
        Query taking = new Query(Criteria.where("_id").is(id).and(Jobs.CLOSED).is(null));
        states.change(Job.class, taking, Update.update(Jobs.CLOSED, now), new JobClosed(id, owner, now));
    }
}
