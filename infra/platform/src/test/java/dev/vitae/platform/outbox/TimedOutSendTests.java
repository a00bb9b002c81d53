package dev.vitae.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.KafkaTemplate;

import dev.vitae.contracts.event.Topic;
import dev.vitae.local.kafka.EmbeddedBroker;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Service;
import dev.vitae.platform.testing.Trial;

/** A send without an acknowledgement is not done, and nothing newer overtakes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimedOutSendTests {

    private EmbeddedBroker broker;

    private Service service;

    private String id;

    @BeforeAll
    void start() {
        broker = EmbeddedBroker.inTemporaryDirectory();
        service = Service.start("timedout", Servers.mongo().connectionString(), broker.bootstrapServers(), List.of());
    }

    @AfterAll
    void stop() {
        service.close();
        broker.close();
    }

    @BeforeEach
    void newTrial(TestInfo test) {
        id = test.getTestMethod().orElseThrow().getName();
        service.get(States.class).insert(Trial.sample(id, "a"));
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("outbox"));
    }

    @AfterEach
    void sendAgain() {
        service.get(Dispatch.class).start();
    }

    @Test
    void keepsVersionsInOrderAndTellsTheNewest() {
        double failed = service.metric("vitae.outbox.failed");
        broker.suspend();
        change("b");
        await().atMost(Duration.ofSeconds(20)).until(() -> service.metric("vitae.outbox.failed") > failed);
        assertThat(stored()).as("not marked").containsEntry("published", 1L).containsKey("outbox");
        change("c");
        broker.resume();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(stored()).doesNotContainKey("outbox"));
        assertThat(OnTopic.versions(told())).isSorted().endsWith(3L);
        assertThat(stored()).containsEntry("published", 3L);
    }

    /** The control: a sender that takes a time-out for an answer. */
    @Test
    void losesTheNewestWhenATimeOutCountsAsSent() throws Exception {
        service.get(Dispatch.class).stop();
        broker.suspend();
        change("b");
        Sending careless = new Sending(service.mongo(), new Leases(service.mongo(), Duration.ofSeconds(4)),
                service.get(KnownStates.class), careless(), service.get(OutboxMetrics.class));
        careless.drain(new Waiting("trials", id), () -> false);
        broker.resume();

        assertThat(stored()).containsEntry("published", 2L).doesNotContainKey("outbox");
        assertThat(OnTopic.versions(told())).containsExactly(1L);
    }

    @SuppressWarnings("unchecked")
    private Outgoing careless() {
        return new Outgoing(service.get(KafkaTemplate.class), "careless", Duration.ofSeconds(2)) {
            @Override
            void send(Fact fact) throws InterruptedException {
                try {
                    super.send(fact);
                } catch (NotAcknowledged ignored) {
                    assertThat(ignored).isNotNull();
                }
            }
        };
    }

    private void change(String text) {
        assertThat(service.get(States.class)
                .change(Trial.class, query(where("_id").is(id)), new Update().set("text", text))).isPresent();
    }

    private List<ConsumerRecord<String, byte[]>> told() {
        return OnTopic.records(broker.bootstrapServers(), Topic.EXPERIMENT_CHANGED.topicName(), id);
    }

    private Document stored() {
        return Objects.requireNonNull(service.mongo().findById(id, Document.class, "trials"));
    }
}
