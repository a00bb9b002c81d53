package dev.vitae.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;

/** What really is on a topic, and a way to put something there past the outbox. */
public final class OnTopic {

    private OnTopic() {}

    /** All records whose key begins so, in the order of their partition. */
    public static List<ConsumerRecord<String, byte[]>> records(String broker, String topic, String keyPrefix) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "default.api.timeout.ms", "10000");
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        found.removeIf(record -> record.key() == null || !record.key().startsWith(keyPrefix));
        found.sort(Comparator.comparingInt(ConsumerRecord<String, byte[]>::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return found;
    }

    public static List<ConsumerRecord<String, byte[]>> records(Topic topic, String keyPrefix) {
        return records(Servers.broker().bootstrapServers(), topic.topicName(), keyPrefix);
    }

    public static List<ConsumerRecord<String, byte[]>> deadLetters(Topic topic, String keyPrefix) {
        return records(Servers.broker().bootstrapServers(), topic.deadLetters(), keyPrefix);
    }

    /** Numbers of {@link Posting#fact} records. */
    public static List<Integer> numbers(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> (int) ContractJson.mapper()
                        .readValue(record.value(), JobClosed.class)
                        .closedAt()
                        .getEpochSecond())
                .toList();
    }

    public static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> header(record, EventHeaders.ID)).toList();
    }

    public static List<Long> versions(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> Long.parseLong(header(record, EventHeaders.VERSION))).toList();
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A well-formed record of an event. */
    public static ProducerRecord<String, byte[]> record(String id, Event event) {
        return record(id, Topic.of(event.getClass()), event.key(), event.ownerId(),
                ContractJson.mapper().writeValueAsBytes(event));
    }

    public static ProducerRecord<String, byte[]> record(String id, Topic topic, String key, String owner,
            byte @Nullable [] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.topicName(), key, body);
        Map.of(EventHeaders.ID, id, EventHeaders.TYPE, topic.type(), EventHeaders.OWNER, owner, EventHeaders.TIME,
                "2026-01-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    public static void put(String broker, List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker),
                new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void put(List<ProducerRecord<String, byte[]>> records) {
        put(Servers.broker().bootstrapServers(), records);
    }
}
