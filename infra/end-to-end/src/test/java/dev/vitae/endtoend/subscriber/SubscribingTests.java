package dev.vitae.endtoend.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.Topic;
import dev.vitae.local.kafka.EmbeddedBroker;

class SubscribingTests {
    private static final Topic TOPIC = Topic.RESUME_GENERATED;
    private static final List<String> FIELDS = List.of("resumeId", "version", "writer");

    private final ObjectNode document = (ObjectNode) JsonMapper.shared()
            .readTree(Path.of("../contracts/asyncapi.json").toFile());
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.inTemporaryDirectory();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topicName(), TOPIC.partitions(), (short) 1))).all().get();
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void whoKnowsOnlyTheDocumentReadsTheEvents() throws Exception {
        String sample = ContractJson.mapper().writeValueAsString(GoldenSamples.event(TOPIC));
        ObjectNode grown = (ObjectNode) JsonMapper.shared().readTree(sample);
        grown.put("version", 2).putObject("addedLater").put("x", 1);
        send("dev.vitae.resume-generated.v2", "event-0", "not even JSON");
        send(TOPIC.type(), "event-1", sample);
        send(TOPIC.type(), "event-2", grown.toString());

        List<SampleSubscriber.Read> read = new SampleSubscriber(document, TOPIC.topicName(), FIELDS)
                .read(broker.bootstrapServers(), 2, Duration.ofSeconds(30));

        assertThat(read).hasSize(2).allSatisfy(one -> {
            assertThat(one.key()).isEqualTo("rsm_01JD8Z6Q2M7W");
            assertThat(field(one, "resumeId").asString()).isEqualTo(one.key());
            assertThat(field(one, "writer").asString()).isEqualTo("offline");
            assertThat(one.headers()).containsEntry("ce_specversion", "1.0").doesNotContainKey("somebody-elses");
        });
        assertThat(read).extracting(one -> one.headers().get("ce_id")).containsExactly("event-1", "event-2");
        assertThat(read).extracting(one -> field(one, "version").asLong()).containsExactly(1L, 2L);
    }

    private static JsonNode field(SampleSubscriber.Read read, String name) {
        return Objects.requireNonNull(read.fields().get(name), name);
    }

    @Test
    void whatTheDocumentDoesNotSayCannotBeRead() {
        SampleSubscriber otherField = new SampleSubscriber(document, TOPIC.topicName(), List.of("secret"));
        assertThatThrownBy(() -> otherField.read(broker.bootstrapServers(), 1, Duration.ofSeconds(1)))
                .hasMessageContaining("secret");

        JsonNode removed = ((ObjectNode) document.get("channels")).remove(TOPIC.topicName());
        assertThat(removed).as("control: it was there").isNotNull();
        SampleSubscriber lost = new SampleSubscriber(document, TOPIC.topicName(), FIELDS);
        assertThatThrownBy(() -> lost.read(broker.bootstrapServers(), 1, Duration.ofSeconds(1)))
                .hasMessageContaining(TOPIC.topicName());
    }

    /** As the services send. */
    private void send(String type, String id, String body) throws Exception {
        String key = GoldenSamples.event(TOPIC).key();
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC.topicName(), key, body);
        Map.of(EventHeaders.SPEC_VERSION, "1.0", EventHeaders.ID, id, EventHeaders.TYPE, type, EventHeaders.SOURCE,
                "/generation-service", EventHeaders.TIME, "2026-11-01T09:16:00.031Z", EventHeaders.SUBJECT, key,
                EventHeaders.OWNER, "7d9f5e0a-3f0b-4d0e-9d53-0f1c2a6b8e11", EventHeaders.VERSION, "1",
                EventHeaders.CONTENT_TYPE, "application/json", "somebody-elses", "x")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }
    }
}
