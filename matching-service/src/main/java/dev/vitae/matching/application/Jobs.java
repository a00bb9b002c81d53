package dev.vitae.matching.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.event.JobClosed;
import dev.vitae.matching.domain.Job;
import dev.vitae.matching.domain.Posting;
import dev.vitae.platform.outbox.States;

/** Posting, finding and deleting jobs. What a person may not see is not there. */
@Service
public class Jobs {
    private static final String ID = "_id";
    private static final String OWNER = "ownerId";
    private static final String POSTED = "postedAt";
    static final String CLOSED = "closedAt";

    private final States states;
    private final MongoOperations mongo;
    private final Clock clock = Clock.systemUTC();

    Jobs(States states, MongoOperations mongo) {
        this.states = states;
        this.mongo = mongo;
    }

    /** Stores the analysed posting; the same id again finds what is there. */
    public Job post(String id, String owner, boolean open, Posting posting) {
        Job job = Job.of(id, owner, open, posting, now());
        states.insert(job);
        return find(owner, id).orElse(job);
    }

    public Optional<Job> find(String person, String id) {
        return states.find(Job.class, id).filter(job -> job.visibleTo(person));
    }

    /** Newest first, one more than asked for, without their texts. Of those that have closed only the person's own. */
    public List<Job> page(String person, @Nullable Instant postedBefore, String idBefore, int limit) {
        Criteria seen = States.live();
        Criteria visible = new Criteria().orOperator(Criteria.where("open").is(true).and(CLOSED).is(null),
                Criteria.where(OWNER).is(person));
        if (postedBefore == null) {
            seen.andOperator(visible);
        } else {
            seen.andOperator(visible, new Criteria().orOperator(Criteria.where(POSTED).lt(postedBefore),
                    Criteria.where(POSTED).is(postedBefore).and(ID).lt(idBefore)));
        }
        Query query = new Query(seen).with(Sort.by(Sort.Direction.DESC, POSTED, ID)).limit(limit + 1);
        query.fields().exclude("text");
        return mongo.find(query, Job.class);
    }

    /** Closes the job where that has not happened yet, and takes it away. False: there is none of this person's. */
    public boolean delete(String owner, String id) {
        Criteria taking = own(owner, id).and(CLOSED).is(null);
        return states.delete(Job.class, new Query(taking), new JobClosed(id, owner, now()))
                || states.delete(Job.class, new Query(own(owner, id)));
    }

    private static Criteria own(String owner, String id) {
        return Criteria.where(ID).is(id).and(OWNER).is(owner);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
