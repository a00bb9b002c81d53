package dev.vitae.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;

/** Everything that stands on a topic, read from the first offset by a reader of its own. */
record Topics(String bootstrapServers) {
    /** A record with the CloudEvents id that tells a resent one from another. */
    record Told(String key, String eventId, long version, int partition, long offset) {}

    List<Told> all(Topic topic) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<Told> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(told(record)));
            }
        }
        return all;
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        String version = header(record, EventHeaders.VERSION);
        return new Told(record.key(), header(record, EventHeaders.ID), version.isEmpty() ? 0 : Long.parseLong(version),
                record.partition(), record.offset());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return Arrays.stream(record.headers().toArray()).filter(header -> header.key().equals(name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8)).findFirst().orElse("");
    }
}
