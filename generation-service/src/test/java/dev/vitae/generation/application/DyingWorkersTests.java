package dev.vitae.generation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;

import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeGenerated.Origin;
import dev.vitae.contracts.event.ResumeOptions;
import dev.vitae.contracts.event.Topic;
import dev.vitae.generation.GenerationTest;
import dev.vitae.generation.Neighbours;
import dev.vitae.generation.Person;
import dev.vitae.generation.domain.Lease;
import dev.vitae.generation.domain.ProfileCopy;
import dev.vitae.generation.domain.Request;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.State;
import dev.vitae.generation.domain.Step;
import dev.vitae.generation.domain.Version;
import dev.vitae.generation.domain.writing.Samples;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;

/** Workers that were killed leave documents like these behind. */
@GenerationTest
class DyingWorkersTests {
    private final TestClient client;
    private final RecordedEvents events;
    private final Neighbours neighbours;
    private final MongoOperations mongo;
    private final WritingResume writing;
    private Person elise;

    DyingWorkersTests(@Autowired TestClient client, @Autowired RecordedEvents events, @Autowired Neighbours neighbours,
            @Autowired MongoOperations mongo, @Autowired WritingResume writing) {
        this.client = client;
        this.events = events;
        this.neighbours = neighbours;
        this.mongo = mongo;
        this.writing = writing;
        this.elise = new Person(client);
    }

    @BeforeEach
    void aProfileIsHere() {
        elise = new Person(client);
        neighbours.profile(elise.id, 1);
        Awaitility.await().until(() -> mongo.findById(elise.id, ProfileCopy.class) != null);
    }

    @Test
    void killedWhileDraftingAnotherFinishes() {
        String id = left(State.DRAFTING, 1, Instant.now().minusSeconds(1));

        elise.await(id, "READY");

        assertOneVersion(id);
    }

    @Test
    void killedAfterStoringTheVersionItIsToldAsItWasStored() {
        String id = id();
        mongo.insert(new Version(Version.id(id, 1), id, elise.id, 1, Origin.WRITER, "offline", 1, Instant.now(),
                "{\"basics\": {\"name\": \"As the dead worker stored it\"}}", "[]", 1, List.of()));
        left(id, State.DRAFTING, 1, 0, Instant.now().minusSeconds(1));

        elise.await(id, "READY");

        assertThat(events.await(ResumeGenerated.class, id).document().basics().name())
                .isEqualTo("As the dead worker stored it");
        assertOneVersion(id);
    }

    @Test
    void killedRightAfterAcceptingItIsFoundAgain() {
        String id = left(State.REQUESTED, 0, null);

        elise.await(id, "READY");

        assertOneVersion(id);
    }

    @Test
    void aLivingWorkersLeaseIsRespected() {
        String id = left(State.DRAFTING, 1, Instant.now().plusSeconds(4));

        writing.work(id);
        assertThat(elise.resume(id).state()).isEqualTo("DRAFTING");
        elise.await(id, "READY");
        assertOneVersion(id);
    }

    @Test
    void workersThatWereKilledSayNothingOfTheRequest() {
        String id = left(State.DRAFTING, 5, Instant.now().minusSeconds(1));

        elise.await(id, "READY");

        assertOneVersion(id);
    }

    @Test
    void aRequestThatKillsItsWorkersIsGivenUp() {
        String id = left(State.DRAFTING, 20, Instant.now().minusSeconds(1));

        assertThat(elise.await(id, "FAILED").body().path("failure").path("reason").asString()).isEqualTo("given-up");
    }

    @Test
    void afterThreeFailuresItIsGivenUp() {
        String id = left(State.DRAFTING, 3, 3, Instant.now().minusSeconds(1));

        assertThat(elise.await(id, "FAILED").body().path("failure").path("reason").asString()).isEqualTo("given-up");
        assertThat(events.await(ResumeChanged.class, id).change()).isInstanceOf(ResumeChanged.Failed.class);
        assertThat(events.all(Topic.RESUME_GENERATED, id)).isEmpty();
    }

    @Test
    void workersThatCompeteMakeOneVersion() throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 5; round++) {
                String id = left(State.REQUESTED, 0, null);
                CountDownLatch start = new CountDownLatch(1);
                List<? extends Future<?>> working = IntStream.range(0, 8).mapToObj(_ -> workers.submit(() -> {
                    start.await();
                    writing.work(id);
                    return null;
                })).toList();
                start.countDown();
                for (Future<?> work : working) {
                    work.get();
                }
                elise.await(id, "READY");
                assertOneVersion(id);
                assertThat(elise.resume(id).body().path("version").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void aResumeDeletedWhileItIsWrittenLeavesNothing() {
        String id = left(State.DRAFTING, 1, Instant.now().plusSeconds(60));
        mongo.insert(new Version(Version.id(id, 1), id, elise.id, 1, Origin.WRITER, "offline", 1, Instant.now(), "{}",
                "[]", 1, List.of()));

        elise.send(HttpMethod.DELETE, Person.RESUMES + "/" + id, null);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mongo.findById(Version.id(id, 1), Version.class) == null);
        assertThat(elise.resume(id).status()).isEqualTo(404);
    }

    @Test
    void whatADyingWorkerStoresAfterTheDeletionGoesWhenItsLeaseHasEnded() {
        Instant held = Instant.now().plusSeconds(4);
        String id = left(State.DRAFTING, 1, held);
        elise.send(HttpMethod.DELETE, Person.RESUMES + "/" + id, null);
        events.await(ResumeChanged.class, id);
        Awaitility.await().until(() -> dueAt(id), due -> due != null && due.isAfter(held.minusMillis(2)));

        mongo.insert(new Version(Version.id(id, 1), id, elise.id, 1, Origin.WRITER, "offline", 1, Instant.now(), "{}",
                "[]", 1, List.of()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mongo.findById(Version.id(id, 1), Version.class) == null);
        Awaitility.await().until(() -> dueAt(id) == null);
    }

    private @Nullable Instant dueAt(String id) {
        org.bson.Document shell = mongo.findById(id, org.bson.Document.class, "resumes");
        return shell == null || shell.getDate("dueAt") == null ? null : shell.getDate("dueAt").toInstant();
    }

    private void assertOneVersion(String id) {
        events.await(ResumeGenerated.class, id);
        assertThat(mongo.count(Query.query(
                Criteria.where("resumeId").is(id)), Version.class))
                .isEqualTo(1);
        assertThat(events.all(Topic.RESUME_GENERATED, id)).hasSize(1);
    }

    private String left(State state, int attempts, @Nullable Instant leasedUntil) {
        return left(state, attempts, 0, leasedUntil);
    }

    private String left(State state, int attempts, int failures, @Nullable Instant leasedUntil) {
        String id = id();
        left(id, state, attempts, failures, leasedUntil);
        return id;
    }

    private void left(String id, State state, int attempts, int failures, @Nullable Instant leasedUntil) {
        Instant now = Instant.now();
        mongo.insert(new Resume(id, elise.id, "Left behind", state, 1, 0, attempts, failures,
                leasedUntil == null ? null : new Lease("dead", leasedUntil),
                Request.of(null, Samples.posting(), null, new ResumeOptions("resume", null, null, null, null, null)),
                null,
                List.of(new Step(State.REQUESTED, "accepted", "", now)), now, null, null, null,
                leasedUntil == null ? now : leasedUntil));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
