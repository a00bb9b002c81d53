package dev.vitae.platform.outbox;

import static dev.vitae.platform.outbox.HaltingProcess.NOTHING_ELSE_TO_SEND;
import static dev.vitae.platform.outbox.HaltingProcess.UNMARKED;
import static dev.vitae.platform.outbox.HaltingProcess.UNSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Counting;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Service;

/** What a process has written is told, wherever it was when it ended. */
class HaltedProcessTests {

    private final String name = "halted" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anotherProcessSendsWhatWasNotSentAndAgainWhatWasNotMarked() throws Exception {
        haltedProcess();
        assertThat(sent(UNSENT)).isEmpty();
        assertThat(OnTopic.numbers(sent(UNMARKED))).containsExactly(1);

        nobodySendsWithoutARelay();

        try (Service other = Service.start(name, List.of(Consumer.class), NOTHING_ELSE_TO_SEND)) {
            await().untilAsserted(() -> assertThat(OnTopic.numbers(sent(UNSENT))).containsExactly(1));
            await().untilAsserted(() -> assertThat(OnTopic.numbers(sent(UNMARKED))).containsExactly(1, 1));
            assertThat(OnTopic.ids(sent(UNMARKED)).stream().distinct()).as("the same event").hasSize(1);
            await().until(() -> other.metric("vitae.outbox.waiting") == 0);
            assertThat(other.metric("vitae.outbox.resent")).as("what another had in hand").isEqualTo(2);

            countsOnceWhatCameTwice(other);
        }
    }

    /** The control. */
    private void nobodySendsWithoutARelay() {
        try (Service control = Service.start(name, List.of(), NOTHING_ELSE_TO_SEND,
                "vitae.outbox.relay=false")) {
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(sent(UNSENT)).as("longer than the lease").isEmpty());
            assertThat(control.metric("vitae.outbox.sent")).isZero();
            assertThat(sent(UNMARKED)).hasSize(1);
        }
    }

    private void countsOnceWhatCameTwice(Service other) {
        await().untilAsserted(() -> assertThat(other.get(Consumer.class).heard).filteredOn(id(UNMARKED)::equals)
                .hasSize(2));
        await().untilAsserted(() -> assertThat(count(other, "unmarked")).as("the control").isEqualTo(2));
        assertThat(count(other, "marked")).isEqualTo(1);
    }

    private int count(Service service, String collection) {
        Document found = service.mongo().findById(id(UNMARKED), Document.class, collection);
        return Objects.requireNonNull(found).getInteger("closed");
    }

    private String id(String which) {
        return name + "/" + which;
    }

    private List<ConsumerRecord<String, byte[]>> sent(String which) {
        return OnTopic.records(Topic.JOB_CLOSED, id(which));
    }

    private void haltedProcess() throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                HaltingProcess.class.getName(), Servers.mongo().connectionString(),
                Servers.broker().bootstrapServers(), name)
                .inheritIO()
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(9);
        } finally {
            process.destroyForcibly();
        }
    }

    static class Consumer {

        final List<String> heard = new CopyOnWriteArrayList<>();

        private final Counting counting;

        private final MongoTemplate mongo;

        Consumer(Counting counting, MongoTemplate mongo) {
            this.counting = counting;
            this.mongo = mongo;
        }

        @KafkaListener(topics = Topic.Names.JOB_CLOSED)
        void on(Incoming<JobClosed> event) {
            counting.once("marked", event.key(), event.id(), new Update().inc("closed", 1));
            mongo.upsert(Query.query(Criteria.where("_id").is(event.key())), new Update().inc("closed", 1),
                    "unmarked");
            heard.add(event.key());
        }
    }
}
