package dev.vitae.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

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

class EmbeddedBrokerTests {

    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.inTemporaryDirectory();
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("things", 2, (short) 1))).all().get();
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void deliversWhatWasSent() throws Exception {
        send("a", "b", "c");

        assertThat(received("readers", 3)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void keepsMessagesAndOffsetsWhileAway() throws Exception {
        send("a", "b");
        assertThat(received("readers", 2)).hasSize(2);

        broker.suspend();
        broker.resume();
        send("c");

        assertThat(received("readers", 1)).as("the group goes on where it was").containsExactly("c");
        assertThat(received("others", 3)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void sharesAQueue() throws Exception {
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.GROUP, "workers"), List
                    .of(new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"),
                            AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
        send("a", "b", "c");

        List<String> taken = new ArrayList<>();
        long start = System.nanoTime();
        try (var worker = new KafkaShareConsumer<>(clientSettings("workers"), new StringDeserializer(),
                new StringDeserializer())) {
            worker.subscribe(List.of("things"));
            while (taken.size() < 3 && System.nanoTime() - start < 20e9) {
                worker.poll(Duration.ofMillis(200)).forEach(record -> taken.add(record.value()));
                worker.commitSync();
            }
        }

        assertThat(taken).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("a new group is assigned soon")
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void makesNoTopicByUse() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", "2000"),
                new StringSerializer(), new StringSerializer()); Admin admin = admin()) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("typo", "a")).get())
                    .isInstanceOf(ExecutionException.class);
            assertThat(admin.listTopics().names().get()).contains("things").doesNotContain("typo");
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private Map<String, Object> clientSettings(String group) {
        return Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", group);
    }

    private void send(String... values) throws Exception {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>("things", value, value)).get();
            }
        }
    }

    private List<String> received(String group, int count) {
        List<String> values = new ArrayList<>();
        var settings = new HashMap<>(clientSettings(group));
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("things"));
            long start = System.nanoTime();
            while (values.size() < count && System.nanoTime() - start < 20e9) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            if (count > 0) {
                consumer.commitSync();
            }
        }
        return values;
    }
}
