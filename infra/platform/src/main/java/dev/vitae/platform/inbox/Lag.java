package dev.vitae.platform.inbox;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

import dev.vitae.contracts.event.Topic;

/**
 * How many records of each topic a group has not taken yet, as the broker counts them. The clients' own numbers exist
 * only while a client holds a partition, and those of share groups not at all.
 */
final class Lag {

    private final Admin admin;

    Lag(Admin admin) {
        this.admin = admin;
    }

    /** Of an ordinary group; a group that has taken nothing is behind by everything that is kept. */
    Map<Topic, Long> of(String group, Collection<Topic> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> next = new HashMap<>();
        known(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, at) -> Optional.ofNullable(at)
                        .ifPresent(committed -> next.put(partition, committed.offset())));
        return behind(topics, next, Map.of());
    }

    /** Of a share group: taken is what was acknowledged. */
    Map<Topic, Long> ofShared(String group, Collection<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> next = new HashMap<>();
        Map<TopicPartition, Long> told = new HashMap<>();
        known(admin.listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()))
                .partitionsToOffsetInfo(group)).forEach((partition, info) -> Optional.ofNullable(info).ifPresent(at -> {
                    next.put(partition, at.startOffset());
                    at.lag().ifPresent(lag -> told.put(partition, lag));
                }));
        return behind(topics, next, told);
    }

    /** Nothing of a group that the broker has not met yet. */
    private static <T> Map<TopicPartition, T> known(KafkaFuture<Map<TopicPartition, T>> offsets)
            throws ExecutionException, InterruptedException {
        try {
            return offsets.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw failure;
        }
    }

    private Map<Topic, Long> behind(Collection<Topic> topics, Map<TopicPartition, Long> next,
            Map<TopicPartition, Long> told) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions(topics);
        var ends = offsets(partitions, OffsetSpec.latest());
        var beginnings = offsets(partitions, OffsetSpec.earliest());
        Map<Topic, Long> behind = new EnumMap<>(Topic.class);
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            long counted = Math.max(0, end - Math.max(beginning, next.getOrDefault(partition, beginning)));
            Topic.named(partition.topic())
                    .ifPresent(topic -> behind.merge(topic, told.getOrDefault(partition, counted), Long::sum));
        }
        return behind;
    }

    private List<TopicPartition> partitions(Collection<Topic> topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described = admin.describeTopics(topics.stream().map(Topic::topicName).toList())
                .allTopicNames()
                .get();
        return described.values().stream().flatMap(topic -> topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))).toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> found = admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> spec)))
                .all()
                .get();
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }
}
