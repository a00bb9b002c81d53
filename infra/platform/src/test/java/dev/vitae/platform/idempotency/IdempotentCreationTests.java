package dev.vitae.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.MongoTimeoutException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemException;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.testing.Databases;
import dev.vitae.platform.testing.Hand;

/** A POST that is sent twice creates once, whatever happens in between. */
class IdempotentCreationTests {
    private static final Caller ANN = new Caller("ann", null, null, Set.of(Role.USER));
    private static final Caller BEN = new Caller("ben", null, null, Set.of(Role.USER));
    private static final String ROUTE = "POST /api/v1/things";

    private final MongoTemplate mongo = Databases.fresh();
    private final Hand clock = new Hand();
    private final IdempotentCreation creation = new IdempotentCreation(new KeyRecords(mongo, clock),
            new Answers(JsonMapper.builder().build()));

    @Test
    void theSameKeyGetsTheSameAnswerAndMakesNothingNew() {
        ResponseEntity<?> first = create(ANN, "k", "a", this::make);
        ResponseEntity<?> second = create(ANN, "k", "a", this::make);
        assertThat(second.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(second.getHeaders().getLocation()).isEqualTo(first.getHeaders().getLocation());
        assertThat(new String((byte[]) body(second), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(JsonMapper
                .shared().writeValueAsString(body(first)));
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void withoutAKeyEveryRequestCreates() {
        create(ANN, null, "a", this::make);
        create(ANN, null, "a", this::make);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void anotherPersonOrRouteMayUseTheSameKey() {
        create(ANN, "k", "a", this::make);
        create(BEN, "k", "a", this::make);
        creation.create(ANN, "POST /api/v1/others", "k", Map.of("title", "b"), this::make);
        assertThat(things()).isEqualTo(3);
    }

    @Test
    void anotherBodyIsRefused() {
        create(ANN, "k", "a", this::make);
        assertThat(refusal(() -> create(ANN, "k", "b", this::make)).type()).isEqualTo(ProblemType.KEY_REUSED);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void theOrderOfFieldsIsNotAnotherBody() {
        creation.create(ANN, ROUTE, "k", new java.util.LinkedHashMap<>(Map.of("a", 1)), this::make);
        Map<String, Object> one = new java.util.LinkedHashMap<>();
        one.put("x", 1);
        one.put("y", 2);
        Map<String, Object> other = new java.util.LinkedHashMap<>();
        other.put("y", 2);
        other.put("x", 1);
        creation.create(ANN, ROUTE, "m", one, this::make);
        creation.create(ANN, ROUTE, "m", other, this::make);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void manyAtOnceCreateOnce() throws Exception {
        ofManyAtOnceOneCreates();
    }

    private void ofManyAtOnceOneCreates() throws Exception {
        int senders = 32;
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(senders - 1);
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
            List<Future<Object>> answers = Stream.generate(() -> threads.submit((Callable<Object>) () -> {
                start.await();
                try {
                    return create(ANN, "k", "a", id -> {
                        runs.incrementAndGet();
                        // Goes on until all others have been told to wait, so that each of them met it running.
                        awaitAtMost(refused, 5);
                        return make(id);
                    }).getStatusCode().value();
                } catch (ProblemException refusal) {
                    refused.countDown();
                    return refusal.problem().type();
                }
            })).limit(senders).toList();
            start.countDown();
            for (Future<Object> answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isIn(201, ProblemType.STILL_RUNNING);
            }
        }
        assertThat(runs).hasValue(1);
        assertThat(things()).isEqualTo(1);
        assertThat(create(ANN, "k", "a", this::make).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void whileTheFirstRunsTheSecondIsToldToWait() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch finish = new CountDownLatch(1);
            Future<ResponseEntity<?>> first = thread.submit(() -> create(ANN, "k", "a", id -> {
                running.countDown();
                await(finish);
                return make(id);
            }));
            running.await();
            try {
                Problem problem = refusal(() -> create(ANN, "k", "a", this::make));
                assertThat(problem.type()).isEqualTo(ProblemType.STILL_RUNNING);
                assertThat(problem.headers()).containsKey("Retry-After");
            } finally {
                finish.countDown();
            }
            first.get(20, TimeUnit.SECONDS);
            assertThat(create(ANN, "k", "a", this::make).getStatusCode().value()).isEqualTo(201);
        }
        assertThat(things()).isEqualTo(1);
    }

    /** The first process made the thing and was killed before it could say so. */
    @Test
    void afterACrashTheRetryFinishesTheSameThing() throws Exception {
        killedAfter(this::make);
        assertThat(refusal(() -> create(ANN, "k", "a", this::make)).type()).isEqualTo(ProblemType.STILL_RUNNING);
        clock.forward(KeyRecords.LEASE.plusMillis(1));
        ResponseEntity<?> answer = create(ANN, "k", "a", this::make);
        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        assertThat(things()).isEqualTo(1);
        assertThat(mongo.getCollection("things").find().first()).extracting(thing -> thing.get("_id"))
                .isEqualTo(id(answer));
    }

    /** Control: what the reserved id is for. */
    @Test
    void withoutTheReservedIdACrashMakesTwo() throws Exception {
        Function<String, ResponseEntity<?>> careless = reserved -> make(UUID.randomUUID().toString());
        killedAfter(careless);
        clock.forward(KeyRecords.LEASE.plusMillis(1));
        create(ANN, "k", "a", careless);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void ofManyRetriesAfterACrashOneTakesOver() throws Exception {
        killedAfter(this::make);
        clock.forward(KeyRecords.LEASE.plusMillis(1));
        ofManyAtOnceOneCreates();
    }

    @Test
    void aRefusedCreationFreesTheKeyForAnotherBody() {
        assertThat(refusal(() -> create(ANN, "k", "a", id -> {
            throw Problem.invalid("/title", "No.").asException();
        })).type()).isEqualTo(ProblemType.INVALID);
        create(ANN, "k", "b", this::make);
        create(ANN, "m", "a", id -> ResponseEntity.status(409).build());
        create(ANN, "m", "b", this::make);
        assertThat(things()).isEqualTo(2);
    }

    /** Whether the write got through is not known, so the next try must be the same thing. */
    @Test
    void anUnclearFailureCanBeTriedAgainAtOnceUnderTheSameId() {
        assertThatThrownBy(() -> create(ANN, "k", "a", id -> {
            make(id);
            throw new MongoTimeoutException("away");
        })).isInstanceOf(MongoTimeoutException.class);
        assertThat(create(ANN, "k", "a", this::make).getStatusCode().value()).isEqualTo(201);
        assertThat(things()).isEqualTo(1);
    }

    @Test
    void aDayLaterTheKeyIsForgotten() {
        create(ANN, "k", "a", this::make);
        clock.forward(KeyRecords.REMEMBERED.plus(Duration.ofSeconds(1)));
        create(ANN, "k", "b", this::make);
        assertThat(things()).isEqualTo(2);
    }

    @Test
    void aStrangeKeyIsRefused() {
        for (String key : List.of("", "a b", "ü", "a\nb", "k".repeat(201))) {
            assertThat(refusal(() -> create(ANN, key, "a", this::make)).type()).isEqualTo(ProblemType.INVALID_HEADER);
        }
    }

    /** As a good creation does: already there under this id counts as made. */
    private ResponseEntity<?> make(String id) {
        mongo.getCollection("things").updateOne(new Document("_id", id), new Document("$setOnInsert",
                new Document("made", true)), new com.mongodb.client.model.UpdateOptions().upsert(true));
        return ResponseEntity.created(URI.create("/api/v1/things/" + id)).body(Map.of("id", id));
    }

    /** For the database a killed process is one that never comes back: the thread is left where it stands. */
    private void killedAfter(Function<String, ResponseEntity<?>> made) throws InterruptedException {
        CountDownLatch dead = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> create(ANN, "k", "a", id -> {
            ResponseEntity<?> never = made.apply(id);
            dead.countDown();
            await(new CountDownLatch(1));
            return never;
        }));
        assertThat(dead.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private ResponseEntity<?> create(Caller caller, @org.jspecify.annotations.Nullable String key, String title,
            Function<String, ResponseEntity<?>> making) {
        return creation.create(caller, ROUTE, key, Map.of("title", title), making);
    }

    private static Problem refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, request);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problem();
    }

    private static Object body(ResponseEntity<?> answer) {
        return java.util.Objects.requireNonNull(answer.getBody());
    }

    private static Object id(ResponseEntity<?> answer) {
        String location = java.util.Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private long things() {
        return mongo.getCollection("things").countDocuments();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAtMost(CountDownLatch latch, int seconds) {
        try {
            assertThat(latch.await(seconds, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
