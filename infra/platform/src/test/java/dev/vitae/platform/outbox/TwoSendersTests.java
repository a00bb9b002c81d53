package dev.vitae.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.KafkaTemplate;

import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Service;

/** Two processes that find the same waiting documents at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoSendersTests {

    private static final int DOCUMENTS = 200;

    private Service service;

    @BeforeAll
    void start() {
        service = Service.start("twosenders", List.of(), "vitae.outbox.enabled=false", "vitae.outbox.lease=30s",
                "vitae.outbox.delivery-timeout=15s");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void sendEachFactOnceAndInOrder() {
        write("leased/");

        race("leased/", new Leases(service.mongo(), Duration.ofSeconds(30)),
                new Leases(service.mongo(), Duration.ofSeconds(30)));

        assertThat(byKey("leased/")).hasSize(DOCUMENTS)
                .allSatisfy((key, facts) -> assertThat(OnTopic.numbers(facts)).as(key).containsExactly(1, 2, 3));
    }

    /** The control: both take every document. */
    @Test
    void sendSomeTwiceWithoutALease() {
        write("shared/");

        race("shared/", withoutLease(), withoutLease());

        assertThat(byKey("shared/").values().stream().mapToInt(Collection::size).sum()).isGreaterThan(3 * DOCUMENTS);
    }

    private Leases withoutLease() {
        return new Leases(service.mongo(), Duration.ofSeconds(30)) {
            @Override
            Bson free(Instant now) {
                return new Document();
            }
        };
    }

    private void write(String prefix) {
        IntStream.range(0, DOCUMENTS).mapToObj(number -> prefix + number).forEach(
                id -> service.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1), Posting.fact(id, 2),
                        Posting.fact(id, 3)));
    }

    private void race(String prefix, Leases one, Leases other) {
        Dispatch first = dispatch(one);
        Dispatch second = dispatch(other);
        for (Dispatch dispatch : List.of(first, second)) {
            dispatch.start();
            IntStream.range(0, DOCUMENTS).forEach(number -> dispatch.offer("postings", prefix + number));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> service.mongo()
                .count(Query.query(Criteria.where("_id").regex("^" + prefix).and("outbox").exists(true)),
                        "postings") == 0);
        first.stop();
        second.stop();
    }

    @SuppressWarnings("unchecked")
    private Dispatch dispatch(Leases leases) {
        Outgoing outgoing = new Outgoing(service.get(KafkaTemplate.class), "race", Duration.ofSeconds(20));
        return new Dispatch(new Sending(service.mongo(), leases, service.get(KnownStates.class), outgoing,
                service.get(OutboxMetrics.class)), true, 8);
    }

    private static Map<String, List<ConsumerRecord<String, byte[]>>> byKey(String prefix) {
        return OnTopic.records(Topic.JOB_CLOSED, prefix).stream().collect(Collectors.groupingBy(ConsumerRecord::key));
    }
}
