package dev.vitae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.vitae.local.kafka.EmbeddedBroker;

class AllGroupsTests {
    private static final String STREAM = "analytics-service";
    private static final String WORKERS = "generation-service-workers";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private EmbeddedBroker broker;
    private AllGroups groups;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.inTemporaryDirectory();
        groups = new AllGroups(broker.bootstrapServers());
        try (Admin admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic("things", 1, (short) 1))).all().get();
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.GROUP, WORKERS), List.of(
                    new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"),
                            AlterConfigOp.OpType.SET))))
                    .all().get();
        }
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            for (String thing : List.of("a", "b", "c")) {
                producer.send(new ProducerRecord<>("things", thing)).get();
            }
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void everyGroupConsumesEverythingAgain() throws Exception {
        assertThat(streamed(3)).containsExactly("a", "b", "c");
        assertThat(worked(3)).containsExactlyInAnyOrder("a", "b", "c");

        assertThat(groups.rewind(Set.of(STREAM, WORKERS))).isEqualTo(Map.of(STREAM, 3L, WORKERS, 3L));

        assertThat(streamed(3)).containsExactly("a", "b", "c");
        assertThat(worked(3)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aGroupWithoutMembersOrMissingAltogetherIsNotDone() throws Exception {
        assertThat(streamed(3)).hasSize(3);

        assertThat(groups.awaitDone(Duration.ZERO)).contains(STREAM + " has no members",
                WORKERS + " is not there", "profile-service-erasure is not there");
    }

    @Test
    void whatWasPutBackIsBehindUntilItIsConsumed() throws Exception {
        assertThat(streamed(2)).hasSizeGreaterThanOrEqualTo(2);
        groups.rewind(Set.of(STREAM));
        try (var consumer = consumer()) {
            consumer.subscribe(List.of("things"));
            long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (consumer.poll(Duration.ofMillis(200)).isEmpty() && System.nanoTime() < deadline) {
                // Not assigned yet.
            }
            assertThat(groups.awaitDone(Duration.ZERO)).contains(STREAM + " things-0 at 0 of 3");
            consumer.commitSync();
            assertThat(groups.awaitDone(Duration.ZERO)).noneMatch(left -> left.startsWith(STREAM + " "));
        }
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", STREAM, "group.protocol", "consumer",
                        "auto.offset.reset", "earliest", "enable.auto.commit", false),
                new StringDeserializer(), new StringDeserializer());
    }

    /** What the stream's group is given, committed. */
    private List<String> streamed(int many) {
        List<String> seen = new ArrayList<>();
        try (var consumer = consumer()) {
            consumer.subscribe(List.of("things"));
            long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (seen.size() < many && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(record.value()));
            }
            consumer.commitSync();
        }
        return seen;
    }

    /** What the workers' group is given, acknowledged. */
    private List<String> worked(int many) {
        List<String> seen = new ArrayList<>();
        try (var worker = new KafkaShareConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "group.id", WORKERS),
                new StringDeserializer(), new StringDeserializer())) {
            worker.subscribe(List.of("things"));
            long deadline = System.nanoTime() + LONG_ENOUGH.toNanos();
            while (seen.size() < many && System.nanoTime() < deadline) {
                worker.poll(Duration.ofMillis(200)).forEach(record -> seen.add(record.value()));
                worker.commitSync();
            }
        }
        return seen;
    }
}
