package dev.vitae.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.Topic;

/** Everything that arrived on the topics since the context began, in the order of each partition. */
public final class RecordedEvents implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedEvents.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(100);

    private final List<Recorded> records = new CopyOnWriteArrayList<>();
    private final Instant began = Instant.now();
    private final String bootstrapServers;
    private final Thread listening;
    private volatile boolean stopped;

    RecordedEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.listening = Thread.ofPlatform().daemon().name("recorded-events").start(this::listen);
    }

    /** What has arrived for the key until now. */
    public List<Recorded> all(Topic topic, String key) {
        return records.stream().filter(record -> record.topic() == topic && record.key().equals(key)).toList();
    }

    /** Waits for the first record of the key; fails after 15 s. */
    public Recorded await(Topic topic, String key) {
        return await(topic, key, any -> true);
    }

    /** Waits for the first record of the key that fits. */
    public Recorded await(Topic topic, String key, Predicate<Recorded> fits) {
        return Awaitility.await("a record of " + topic.topicName() + " for " + key)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> all(topic, key).stream().filter(fits).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the first event of this kind for the key. */
    public <E extends Event> E await(Class<E> kind, String key) {
        return await(kind, key, any -> true);
    }

    public <E extends Event> E await(Class<E> kind, String key, Predicate<E> fits) {
        Recorded found = await(Topic.of(kind), key,
                record -> record.event() != null && fits.test(kind.cast(record.event())));
        return kind.cast(Objects.requireNonNull(found.event()));
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        listening.join(Duration.ofSeconds(5));
    }

    private void listen() {
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false", "auto.offset.reset",
                        "earliest", "metadata.max.age.ms", "500"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> assigned = new HashSet<>();
            while (!stopped) {
                assignNew(consumer, assigned);
                if (assigned.isEmpty()) {
                    Thread.sleep(POLL);
                } else {
                    consumer.poll(POLL).forEach(this::keep);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("Events are no longer recorded", failure);
        }
    }

    /** The service makes the topics; they may not be there when recording begins. */
    private static void assignNew(Consumer<String, byte[]> consumer, Set<TopicPartition> assigned) {
        if (assigned.size() == Arrays.stream(Topic.values()).mapToInt(Topic::partitions).sum()) {
            return;
        }
        List<TopicPartition> found = new ArrayList<>();
        consumer.listTopics().forEach((name, partitions) -> {
            if (Topic.named(name).isPresent()) {
                for (PartitionInfo partition : partitions) {
                    found.add(new TopicPartition(name, partition.partition()));
                }
            }
        });
        if (assigned.addAll(found)) {
            consumer.assign(assigned);
        }
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        if (record.key() == null || time.isBefore(began)) {
            return;
        }
        Topic topic = Topic.named(record.topic()).orElseThrow();
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            Event event = record.value() == null
                    ? null
                    : ContractJson.mapper().readValue(record.value(), topic.event());
            records.add(new Recorded(topic, record.key(), event, headers, record.partition(), record.offset(), time));
        } catch (RuntimeException notAnEvent) {
            LOG.warn("A record of {} for {} is no event of its contract", topic.topicName(), record.key());
        }
    }
}
