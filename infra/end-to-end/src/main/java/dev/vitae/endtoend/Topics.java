package dev.vitae.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;

/** Everything that stands on a topic, read from the first offset by a reader of its own. */
record Topics(String bootstrapServers) {
    /** A record with the CloudEvents id that tells a resent one from another. */
    record Told(String key, String eventId, long version, Instant time) {}

    /**
     * A record as it stands there.
     *
     * @param partition where to put it; absent: where its key belongs
     */
    record Raw(String topic, @Nullable String key, byte @Nullable [] value, Headers headers,
            @Nullable Integer partition) {
        String header(String name) {
            Header header = headers.lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        String text() {
            return key + " " + Arrays.stream(headers.toArray())
                    .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                    .toList() + " " + (value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
    }

    List<Told> all(Topic topic) {
        return read(topic.topicName()).stream().map(Topics::told).toList();
    }

    List<Raw> raw(String topic) {
        return read(topic).stream()
                .map(record -> new Raw(record.topic(), record.key(), record.value(), record.headers(), null))
                .toList();
    }

    /** Sends records as they are, or under new event ids. */
    void tell(List<Raw> records, boolean newIds) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4_000_000);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
                new ByteArraySerializer())) {
            for (Raw raw : records) {
                ProducerRecord<String, byte[]> again = new ProducerRecord<>(raw.topic(), raw.partition(), raw.key(),
                        raw.value());
                raw.headers().forEach(again.headers()::add);
                if (newIds) {
                    again.headers().remove(EventHeaders.ID).add(EventHeaders.ID,
                            UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                }
                sent.add(producer.send(again));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A record could not be told again", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private static Told told(ConsumerRecord<String, byte[]> record) {
        String version = header(record, EventHeaders.VERSION);
        String time = header(record, EventHeaders.TIME);
        return new Told(record.key(), header(record, EventHeaders.ID), version.isEmpty() ? 0 : Long.parseLong(version),
                time.isEmpty() ? Instant.EPOCH : Instant.parse(time));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return Arrays.stream(record.headers().toArray()).filter(header -> header.key().equals(name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8)).findFirst().orElse("");
    }
}
