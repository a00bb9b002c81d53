package dev.vitae.generation.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.Event;
import dev.vitae.generation.domain.Failure;
import dev.vitae.generation.domain.Lease;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.State;
import dev.vitae.generation.domain.Step;
import dev.vitae.platform.outbox.Facts;

/**
 * The requests. Each change of state is one guarded write of one document, with the fact that tells of it inside, so
 * that two workers cannot both make it and none can be cut in half.
 */
@Component
final class StoredResumes {
    private static final String ID = "_id";
    private static final String OWNER = "ownerId";
    private static final String STATE = "state";
    private static final String STEPS = "steps";
    private static final String DUE_AT = "dueAt";
    private static final String LEASE = "lease";
    private static final String LEASE_UNTIL = "lease.until";
    private static final String LEASE_BY = "lease.by";
    private static final String ATTEMPTS = "attempts";
    private static final String FAILURES = "failures";
    private static final String REVISION = "revision";
    private static final String DELETED = "deleted";
    /** The shell of a deleted resume outlives the sending of its last fact by far. */
    private static final Duration SHELL_KEPT = Duration.ofDays(30);

    private final Facts facts;
    private final MongoOperations mongo;
    private final ApplicationEventPublisher moves;
    private final Clock clock;

    StoredResumes(Facts facts, MongoOperations mongo, ApplicationEventPublisher moves) {
        this.facts = facts;
        this.mongo = mongo;
        this.moves = moves;
        this.clock = Clock.systemUTC();
    }

    /** False: it is there already. */
    boolean accept(Resume resume) {
        return facts.insert(resume, ResumeFacts.requested(resume));
    }

    Optional<Resume> find(String id) {
        return Optional.ofNullable(mongo.findOne(new Query(live(id)), Resume.class));
    }

    Optional<Resume> find(String owner, String id) {
        return Optional.ofNullable(mongo.findOne(new Query(live(id).and(OWNER).is(owner)), Resume.class));
    }

    List<Resume> all(List<String> ids) {
        return mongo.find(new Query(Criteria.where(ID).in(ids).and(DELETED).ne(true)), Resume.class);
    }

    /** Newest first, one more than asked for. */
    List<Resume> page(String owner, Optional<Place> after, int limit) {
        Criteria mine = Criteria.where(OWNER).is(owner).and(DELETED).ne(true);
        after.ifPresent(place -> mine.orOperator(Criteria.where("createdAt").lt(place.createdAt()),
                Criteria.where("createdAt").is(place.createdAt()).and(ID).lt(place.id())));
        Query query = new Query(mine).with(Sort.by(Sort.Direction.DESC, "createdAt", ID)).limit(limit + 1);
        query.fields().exclude(STEPS, "request.jobDescription");
        return mongo.find(query, Resume.class);
    }

    /** What is left of a deleted resume. */
    @Document("resumes")
    record Shell(@Id String id, @Nullable Lease lease) {}

    record Place(Instant createdAt, String id) {}

    /** What should have moved by now. */
    List<String> due(int most) {
        Query due = new Query(Criteria.where(DUE_AT).lte(clock.instant())).with(Sort.by(DUE_AT)).limit(most);
        return ids(due);
    }

    /** Requests without an end. */
    long open() {
        return mongo.count(new Query(unfinished()), Resume.class);
    }

    /** When the oldest of them was made. */
    Optional<Instant> oldestOpen() {
        Query oldest = new Query(unfinished()).with(Sort.by("createdAt")).limit(1);
        return Optional.ofNullable(mongo.findOne(oldest, Resume.class)).map(Resume::createdAt);
    }

    private static Criteria unfinished() {
        return Criteria.where(STATE).in(State.REQUESTED, State.WAITING, State.DRAFTING).and(DELETED).ne(true);
    }

    List<String> waitingOf(String owner) {
        return ids(new Query(Criteria.where(OWNER).is(owner).and(STATE).is(State.WAITING)));
    }

    List<String> waitingForJob(String jobId) {
        return ids(new Query(Criteria.where("request.jobId").is(jobId).and(STATE).is(State.WAITING)));
    }

    Optional<Resume> waitFor(Resume resume, String step, String message, Instant until) {
        return moved(new Query(live(resume.id()).and(STATE).is(State.REQUESTED)),
                to(State.WAITING, step, message).set(DUE_AT, until));
    }

    /** Takes the request for this worker; empty: somebody else has it, or it is done. */
    Optional<Resume> claim(Resume resume, Lease lease, int mostBegun) {
        Criteria free = new Criteria().orOperator(Criteria.where(STATE).in(State.REQUESTED, State.WAITING),
                Criteria.where(STATE).is(State.DRAFTING).and(LEASE_UNTIL).lte(clock.instant()));
        return moved(new Query(live(resume.id()).and(ATTEMPTS).lt(mostBegun).andOperator(free)),
                to(State.DRAFTING, "drafting", "Choosing what answers the posting.")
                        .set(LEASE, lease)
                        .set(DUE_AT, lease.until())
                        .set("startedAt", clock.instant())
                        .inc(ATTEMPTS, 1));
    }

    /** Lets go of a request that could not be written, so that it is tried again later. */
    void release(Resume held, Lease lease, Instant again) {
        facts.change(Resume.class, heldBy(held, lease),
                new Update().set(LEASE_UNTIL, again).set(DUE_AT, again).inc(FAILURES, 1));
    }

    Optional<Resume> ready(Resume held, Lease lease, long version, Instant finished, double millis, String message,
            Event fact) {
        Step checked = new Step(State.DRAFTING, "checked", message, finished);
        Step ready = new Step(State.READY, "ready", "Version " + version + " is there.", finished);
        Update update = new Update().set(STATE, State.READY)
                .set("version", version)
                .set("finishedAt", finished)
                .set("processingMillis", millis)
                .unset(LEASE)
                .unset(DUE_AT);
        update.push(STEPS).each(checked, ready);
        return moved(heldBy(held, lease), update, fact);
    }

    Optional<Resume> failHeld(Resume held, Lease lease, Failure failure) {
        return fail(heldBy(held, lease), held, failure);
    }

    /** Fails a request that nobody holds. */
    Optional<Resume> failUnheld(Resume resume, Failure failure) {
        return fail(new Query(live(resume.id()).and(STATE).is(resume.state()).and(ATTEMPTS).is(resume.attempts())),
                resume, failure);
    }

    private Optional<Resume> fail(Query guard, Resume resume, Failure failure) {
        Instant now = clock.instant();
        return moved(guard, to(State.FAILED, failure.reason().word(), failure.detail()).set("failure", failure)
                .set("finishedAt", now)
                .unset(LEASE)
                .unset(DUE_AT), ResumeFacts.failed(resume, failure, now));
    }

    Optional<Resume> rename(Resume resume, String title) {
        return facts.change(Resume.class,
                new Query(live(resume.id()).and(OWNER).is(resume.ownerId()).and(REVISION).is(resume.revision())),
                new Update().set("title", title).inc(REVISION, 1));
    }

    /**
     * Leaves a shell without content, which carries the fact until it is sent and then expires. It keeps the lease: until
     * that has ended a worker may still store a version for it.
     */
    boolean delete(Resume resume) {
        Instant now = clock.instant();
        Update shell = new Update().set(DELETED, true)
                .set("expiresAt", now.plus(SHELL_KEPT))
                .set(DUE_AT, now)
                .unset("title")
                .unset("request")
                .unset("failure")
                .unset(STEPS);
        boolean deleted = facts
                .change(Resume.class, new Query(live(resume.id()).and(OWNER).is(resume.ownerId())), shell,
                        ResumeFacts.deleted(resume, now))
                .isPresent();
        moves.publishEvent(new ResumeMoved(resume.id()));
        return deleted;
    }

    /** Whether it is a deleted one's shell. */
    boolean shell(String id) {
        return mongo.exists(new Query(shellOf(id)), Resume.class);
    }

    /** Nothing of it is left to do, unless a worker may still hold it: then once more when its lease has ended. */
    void settled(String id) {
        Shell shell = mongo.findOne(new Query(shellOf(id)), Shell.class);
        Lease held = shell == null ? null : shell.lease();
        Update update = new Update();
        if (held != null && held.until().isAfter(clock.instant())) {
            update.set(DUE_AT, held.until());
        } else {
            update.unset(DUE_AT).unset(LEASE);
        }
        facts.change(Resume.class, new Query(shellOf(id)), update);
    }

    private static Criteria shellOf(String id) {
        return Criteria.where(ID).is(id).and(DELETED).is(true);
    }

    private Optional<Resume> moved(Query guard, Update update, Event... told) {
        Optional<Resume> moved = facts.change(Resume.class, guard, update, told);
        moved.ifPresent(resume -> moves.publishEvent(new ResumeMoved(resume.id())));
        return moved;
    }

    private Update to(State state, String step, String message) {
        return new Update().set(STATE, state).push(STEPS, new Step(state, step, message, clock.instant()));
    }

    private List<String> ids(Query query) {
        query.fields().include(ID);
        return mongo.find(query, org.bson.Document.class, mongo.getCollectionName(Resume.class))
                .stream()
                .map(found -> found.getString(ID))
                .toList();
    }

    private static Query heldBy(Resume resume, Lease lease) {
        return new Query(live(resume.id()).and(STATE).is(State.DRAFTING).and(LEASE_BY).is(lease.by()));
    }

    private static Criteria live(String id) {
        return Criteria.where(ID).is(id).and(DELETED).ne(true);
    }
}
