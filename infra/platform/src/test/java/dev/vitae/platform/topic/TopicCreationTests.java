package dev.vitae.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

import dev.vitae.contracts.event.Topic;
import dev.vitae.local.kafka.EmbeddedBroker;
import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Service;

class TopicCreationTests {

    @Test
    void makesAllTopicsAsDesignedOnceTheBrokerIsThere() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inTemporaryDirectory()) {
            broker.suspend();
            try (Service service = Service.start("topics", Servers.mongo().connectionString(),
                    broker.bootstrapServers(), List.of(), "vitae.topics.patience=1s");
                    Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(service).as("starts without a broker").isNotNull();
                broker.resume();

                await().atMost(Duration.ofSeconds(30))
                        .until(() -> admin.listTopics().names().get().size() >= 2 * Topic.values().length);
                assertThat(partitions(admin, "profile-updated")).isEqualTo(Topic.PARTITIONS);
                assertThat(partitions(admin, "resume-requested")).as("a work queue").isEqualTo(1);
                assertThat(setting(admin, "profile-updated", "cleanup.policy")).isEqualTo("compact");
                assertThat(setting(admin, "resume-requested", "retention.ms"))
                        .isEqualTo(String.valueOf(Duration.ofDays(7).toMillis()));
                assertThat(setting(admin, "resume-requested.dlt", "retention.ms"))
                        .isEqualTo(String.valueOf(Duration.ofDays(14).toMillis()));
            }
        }
    }

    @Test
    void keepsNothingLongerThanATestCanWait() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inTemporaryDirectory();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(madeElsewhere("job-posted"), madeElsewhere("job-posted.dlt"))).all().get();
            try (Service _ = Service.start("short-topics", Servers.mongo().connectionString(),
                    broker.bootstrapServers(), List.of(), "vitae.topics.horizon=3s")) {
                assertThat(setting(admin, "profile-updated", "max.compaction.lag.ms")).isEqualTo("3000");
                assertThat(setting(admin, "profile-updated", "segment.ms")).isEqualTo("3000");
                assertThat(setting(admin, "profile-updated", "delete.retention.ms")).isEqualTo("3000");
                assertThat(setting(admin, "resume-requested.dlt", "retention.ms")).isEqualTo("3000");
                assertKeepsWhatTheBrokerWould(admin);
            }
        }
    }

    /** The control: as designed is not how a broker makes topics by itself, and nobody alters them afterwards. */
    private static void assertKeepsWhatTheBrokerWould(Admin admin) throws Exception {
        assertThat(partitions(admin, "job-posted")).isNotEqualTo(Topic.PARTITIONS);
        assertThat(setting(admin, "job-posted", "cleanup.policy")).isEqualTo("delete");
        for (String time : List.of("max.compaction.lag.ms", "segment.ms", "delete.retention.ms", "retention.ms")) {
            assertThat(Long.parseLong(setting(admin, "job-posted", time))).as(time)
                    .isGreaterThan(Duration.ofHours(1).toMillis());
        }
        assertThat(setting(admin, "job-posted.dlt", "retention.ms"))
                .isNotEqualTo(String.valueOf(Duration.ofDays(14).toMillis()));
    }

    private static NewTopic madeElsewhere(String name) {
        return new NewTopic(name, Optional.empty(), Optional.empty());
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().values().iterator().next().partitions()
                .size();
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<ConfigResource, Config> all = admin.describeConfigs(List.of(resource)).all().get();
        return all.values().iterator().next().get(name).value();
    }
}
