package dev.vitae.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.internals.RecordHeaders;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;

/** How long the topics keep what stands on them; shortened here so that the end can be seen. */
record Logs(Topics topics) {
    private static final Map<String, String> SHORT = Map.of("retention.ms", "1000", "segment.ms", "1000",
            "max.compaction.lag.ms", "1000", "min.cleanable.dirty.ratio", "0.001", "delete.retention.ms", "1000",
            "file.delete.delay.ms", "1000");

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            names.add(topic.topicName());
            names.add(topic.deadLetters());
        }
        return names;
    }

    /** Where one of these words stands, as {@code topic key}. */
    List<String> mentions(Set<String> words) {
        List<String> mentions = new ArrayList<>();
        for (String name : names()) {
            topics.raw(name)
                    .stream()
                    .filter(raw -> words.stream().anyMatch(raw.text()::contains))
                    .forEach(raw -> mentions.add(name + " " + raw.key()));
        }
        return mentions;
    }

    /**
     * Shortens every time that a topic keeps something, goes on telling records of no meaning (a segment is closed by the
     * record after it), and waits until none of these words is left; then puts the times back. What is left.
     */
    List<String> untilGone(Set<String> words, Duration patience) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                topics.bootstrapServers()))) {
            Map<ConfigResource, Collection<AlterConfigOp>> shorter = new HashMap<>();
            Map<ConfigResource, Collection<AlterConfigOp>> asBefore = new HashMap<>();
            List<ConfigResource> all = names().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            admin.describeConfigs(all).all().get().forEach((topic, config) -> {
                shorter.put(topic, SHORT.entrySet().stream().map(one -> set(one.getKey(), one.getValue())).toList());
                asBefore.put(topic, SHORT.keySet().stream().map(name -> back(config, name)).toList());
            });
            admin.incrementalAlterConfigs(shorter).all().get();
            try {
                Instant deadline = Instant.now().plus(patience);
                List<String> left = mentions(words);
                while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
                    noise(admin);
                    TimeUnit.SECONDS.sleep(3);
                    left = mentions(words);
                }
                return left;
            } finally {
                admin.incrementalAlterConfigs(asBefore).all().get();
            }
        }
    }

    private void noise(Admin admin) throws ExecutionException, InterruptedException {
        List<Topics.Raw> noise = new ArrayList<>();
        for (var described : admin.describeTopics(names()).allTopicNames().get().values()) {
            described.partitions().forEach(partition -> noise.add(new Topics.Raw(described.name(),
                    "noise-" + partition.partition(), new byte[0],
                    new RecordHeaders().add(EventHeaders.TYPE, "noise".getBytes(StandardCharsets.UTF_8)),
                    partition.partition())));
        }
        topics.tell(noise, false);
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static AlterConfigOp back(Config config, String name) {
        ConfigEntry before = config.get(name);
        return before.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG
                ? set(name, before.value())
                : new AlterConfigOp(new ConfigEntry(name, null), AlterConfigOp.OpType.DELETE);
    }
}
