package dev.vitae.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker that forbids what is not granted, a service can do its work and nothing else. */
@SuppressWarnings("NullAway.Init")
class GrantingTests {

    @TempDir
    static Path data;

    private static GuardedBroker broker;

    @BeforeAll
    static void prepare() throws Exception {
        broker = new GuardedBroker(data);
        PreparingBroker.prepare(broker.as("admin"), Right.all());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aServiceWritesItsOwnTopicsOnly() throws Exception {
        write("profile-service", "profile-updated");
        assertThatThrownBy(() -> write("profile-service", "resume-generated"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aReaderParksWhatItCannotRead() throws Exception {
        write("matching-service", "profile-updated.dlt");
        assertThatThrownBy(() -> write("export-service", "profile-updated.dlt"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aServiceReadsWhatItIsMeantToHearInGroupsOfItsOwnName() throws Exception {
        write("generation-service", "resume-changed");
        assertThat(read("export-service", "export-service", "resume-changed")).isPositive();
        assertThatThrownBy(() -> read("profile-service", "profile-service", "resume-changed"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("export-service", "analytics-service", "resume-changed"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void aWorkQueueSetsUpItsOwnGroupOnly() throws Exception {
        setUp("generation-service", "generation-service-workers");
        assertThatThrownBy(() -> setUp("generation-service", "export-service-workers"))
                .hasCauseInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void nobodyButTheAdministratorMakesTopicsOrRights() {
        try (Admin admin = Admin.create(broker.as("analytics-service"))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("own", 1, (short) 1))).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.deleteTopics(List.of("resume-changed")).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> Granting.grant(admin, Right.all()))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void whoSaysNoNameOrAWrongPasswordIsNotLetIn() {
        Map<String, Object> wrong = broker.as("profile-service");
        wrong.put("sasl.jaas.config",
                String.valueOf(wrong.get("sasl.jaas.config")).replace("password=\"p", "password=\"x"));
        try (Admin admin = Admin.create(wrong)) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void aRightThatLeavesTheTableIsTakenBack() throws Exception {
        try (Admin admin = Admin.create(broker.as("admin"))) {
            List<Right> without = Right.all().stream()
                    .map(right -> right.topic().topicName().equals("job-closed")
                            ? new Right(right.topic(), Set.of(), right.readers())
                            : right)
                    .toList();
            write("matching-service", "job-closed");
            Granting.grant(admin, without);
            // A broker takes over what its controller has noted a moment later.
            await().untilAsserted(() -> assertThatThrownBy(() -> write("matching-service", "job-closed"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class));
            Granting.grant(admin, Right.all());
            await().ignoreExceptions().untilAsserted(() -> write("matching-service", "job-closed"));
        }
    }

    private static void write(String service, String topic) throws Exception {
        Map<String, Object> settings = broker.as(service);
        settings.put("max.block.ms", "10000");
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(10, TimeUnit.SECONDS);
        }
    }

    private static int read(String service, String group, String topic) {
        Map<String, Object> settings = broker.as(service);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            int read = 0;
            for (long end = System.nanoTime() + Duration.ofSeconds(15).toNanos(); read == 0
                    && System.nanoTime() < end;) {
                read = consumer.poll(Duration.ofMillis(200)).count();
            }
            return read;
        }
    }

    private static void setUp(String service, String group) throws Exception {
        try (Admin admin = Admin.create(broker.as(service))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.GROUP, group),
                    List.of(new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"),
                            AlterConfigOp.OpType.SET))))
                    .all().get(10, TimeUnit.SECONDS);
        }
    }
}
