package dev.vitae.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.local.mongo.EmbeddedMongo;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Service;

/** A database that is down is waited for: nothing is parked, nothing lost, nothing of a key out of order. */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayTests {

    private static final List<String> KEYS = List.of("away/a", "away/b", "away/c");

    private static final int LAST = 10;

    private static final Duration AWAY = Duration.ofSeconds(60);

    /** Beside it, in the same minute, the control: a service that does not wait has to put records aside. */
    @Test
    void processesEverythingWhenItIsBackUnlessItDoesNotWait() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                Service waiting = start("away", mongo);
                Service control = start("away-control", mongo, Misjudging.NothingIsWaitedFor.class)) {
            put(0, 0);
            await().atMost(Duration.ofSeconds(30)).until(() -> KEYS.stream()
                    .allMatch(key -> !heard(waiting, key).isEmpty() && !heard(control, key).isEmpty()));

            mongo.suspend();
            long since = System.nanoTime();
            put(1, LAST);
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(AWAY.plusSeconds(10))
                    .until(() -> System.nanoTime() - since > AWAY.toNanos());
            assertThat(waiting.metric("vitae.inbox.failures", "kind", "wait")).as("it did try").isPositive();
            mongo.resume();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(KEYS).allSatisfy(key -> assertThat(heard(waiting, key)).as(key)
                            .containsExactlyElementsOf(IntStream.rangeClosed(0, LAST).boxed().toList())));
            assertThat(waiting.metric("vitae.inbox.parked")).isZero();
            assertThat(parkedBy("away")).isEmpty();
            assertThat(parkedBy("away-control")).as("control: not waiting parks").isNotEmpty();
        }
    }

    /** Without the platform's own listener of erasures, which would park what other tests left on that topic. */
    private static Service start(String name, EmbeddedMongo mongo, Class<?>... more) {
        List<Class<?>> beans = new ArrayList<>(List.of(more));
        beans.add(Listener.class);
        return Service.start(name, mongo.connectionString(), Servers.broker().bootstrapServers(), beans,
                "vitae.outbox.enabled=false",
                "spring.autoconfigure.exclude=dev.vitae.platform.personal.PersonalDataAutoConfiguration");
    }

    /** Of each key these numbers, in order. */
    private static void put(int from, int to) {
        OnTopic.put(IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(number -> KEYS.stream()
                        .map(key -> OnTopic.record(key + "/" + number, Posting.fact(key, number))))
                .toList());
    }

    /** What had an effect, in the order of the effects; one that is delivered twice keeps its first place. */
    private static List<Integer> heard(Service service, String key) {
        Document heard = service.mongo().findById(key, Document.class, "heard");
        return heard == null ? List.of() : Objects.requireNonNull(heard.getList("numbers", Integer.class));
    }

    private static List<ConsumerRecord<String, byte[]>> parkedBy(String group) {
        return OnTopic.deadLetters(Topic.JOB_CLOSED, "away/")
                .stream()
                .filter(record -> OnTopic.header(record, DeadLetterHeaders.GROUP).equals(group))
                .toList();
    }

    static class Listener {

        private final MongoTemplate mongo;

        Listener(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @KafkaListener(topics = Topic.Names.JOB_CLOSED)
        void on(Incoming<JobClosed> event) {
            if (event.key().startsWith("away/")) {
                int number = (int) event.required().closedAt().getEpochSecond();
                mongo.upsert(Query.query(Criteria.where("_id").is(event.key())),
                        new Update().addToSet("numbers", number), "heard");
            }
        }
    }
}
