package dev.vitae.platform.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.failure.FailureKind;

/**
 * This service's parked records: looked at, and put through its own listener again.
 *
 * <p>
 * They are never sent to their topic again: others have processed them long ago, and on a compacted topic an old state
 * would become the newest. One that fails again stays.
 */
final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;

    private final OwnListeners listeners;

    private final String group;

    DeadLetters(ConsumerFactory<String, byte[]> consumers, OwnListeners listeners, String group) {
        this.consumers = consumers;
        this.listeners = listeners;
        this.group = group;
    }

    Collection<Topic> topics() {
        return listeners.topics();
    }

    /** What waits of a topic, oldest first. */
    synchronized List<Letter> waiting(Topic topic) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Progress> progress = assign(consumer, topic);
            return waiting(consumer, topic, progress);
        }
    }

    /** Puts everything that waits of a topic through this service's listener again, in order. */
    synchronized Replayed replay(Topic topic) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Progress> progress = assign(consumer, topic);
            int done = 0;
            Map<TopicPartition, Long> firstLeft = new HashMap<>();
            List<Letter> letters = waiting(consumer, topic, progress);
            Optional<FailureKind> down = Optional.empty();
            for (Letter letter : letters) {
                Progress own = Objects.requireNonNull(progress.get(letter.partition()));
                Optional<FailureKind> failure = down.isPresent() || !own.hasRoom()
                        ? Optional.of(FailureKind.WAIT)
                        : failure(letter);
                if (failure.isPresent()) {
                    firstLeft.putIfAbsent(letter.partition(), letter.offset());
                    down = down.or(() -> failure.filter(FailureKind.WAIT::equals));
                } else {
                    own.done(letter.offset());
                    done++;
                }
            }
            commit(consumer, progress, firstLeft);
            return new Replayed(done, letters.size() - done);
        }
    }

    private Optional<FailureKind> failure(Letter letter) {
        try {
            listeners.replay(letter.original(), String.valueOf(letter.group()));
            return Optional.empty();
        } catch (RuntimeException failure) {
            log.warn("{}@{} failed again and stays", letter.partition(), letter.offset(), failure);
            return Optional.of(FailureKind.of(failure));
        }
    }

    private static void commit(Consumer<?, ?> consumer, Map<TopicPartition, Progress> progress,
            Map<TopicPartition, Long> firstLeft) {
        progress.forEach((partition, one) -> {
            Long left = firstLeft.get(partition);
            one.nothingBefore(left == null ? consumer.position(partition) : left);
            consumer.commitSync(Map.of(partition, one.committed()));
        });
    }

    private Map<TopicPartition, Progress> assign(Consumer<?, ?> consumer, Topic topic) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo info : consumer.partitionsFor(topic.deadLetters())) {
            partitions.add(new TopicPartition(info.topic(), info.partition()));
        }
        consumer.assign(partitions);
        Map<TopicPartition, Progress> progress = new HashMap<>();
        var committed = consumer.committed(Set.copyOf(partitions));
        var beginning = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            Progress own = new Progress(committed.get(partition));
            own.nothingBefore(beginning.getOrDefault(partition, 0L));
            consumer.seek(partition, own.next());
            progress.put(partition, own);
        }
        return progress;
    }

    private List<Letter> waiting(Consumer<String, byte[]> consumer, Topic topic,
            Map<TopicPartition, Progress> progress) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(progress.keySet());
        List<Letter> letters = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> {
                Letter letter = new Letter(record);
                Progress own = progress.get(letter.partition());
                if (own != null && !own.isDone(letter.offset())
                        && listeners.own(topic.topicName(), letter.group())) {
                    letters.add(letter);
                }
            });
        }
        return letters;
    }

    private Consumer<String, byte[]> consumer() {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        return consumers.createConsumer(group, null, "dead-letters", settings);
    }

    /** What came of a replay. */
    record Replayed(int done, int left) {}
}
