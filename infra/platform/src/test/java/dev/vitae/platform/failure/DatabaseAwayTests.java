package dev.vitae.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.local.mongo.EmbeddedMongo;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Service;

/** A database that is down is waited for: nothing is parked, nothing lost, nothing out of order. */
class DatabaseAwayTests {

    private static final int EVENTS = 30;

    private static final Duration AWAY = Duration.ofSeconds(60);

    @Test
    void processesEverythingWhenItIsBack() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory();
                Service service = Service.start("away", mongo.connectionString(), Servers.broker().bootstrapServers(),
                        List.of(Listener.class), "vitae.outbox.enabled=false")) {
            OnTopic.put(List.of(OnTopic.record("away/0", Posting.fact("away/0", 0))));
            await().atMost(Duration.ofSeconds(30)).until(() -> stored(service) == 1);

            mongo.suspend();
            long since = System.nanoTime();
            OnTopic.put(IntStream.rangeClosed(1, EVENTS)
                    .mapToObj(number -> OnTopic.record("away/" + number, Posting.fact("away/" + number, number)))
                    .toList());
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(AWAY.plusSeconds(10))
                    .until(() -> System.nanoTime() - since > AWAY.toNanos());
            assertThat(service.metric("vitae.inbox.failures", "kind", "wait")).as("it did try").isPositive();
            mongo.resume();

            await().atMost(Duration.ofSeconds(60)).until(() -> stored(service) == EVENTS + 1);
            assertThat(parked()).isEmpty();
            assertThat(service.metric("vitae.inbox.parked")).isZero();
        }
    }

    private static long stored(Service service) {
        return service.mongo().count(new Query(), "heard");
    }

    private static List<ConsumerRecord<String, byte[]>> parked() {
        return OnTopic.deadLetters(Topic.JOB_CLOSED, "away/");
    }

    static class Listener {

        private final MongoTemplate mongo;

        Listener(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @KafkaListener(topics = Topic.Names.JOB_CLOSED)
        void on(Incoming<JobClosed> event) {
            if (event.key().startsWith("away/")) {
                mongo.save(new Document("_id", event.key()), "heard");
            }
        }
    }
}
