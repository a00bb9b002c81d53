package dev.vitae.endtoend;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * A group as the broker knows it.
 *
 * @param shared whether its members share the records of a partition
 */
record OneGroup(Admin admin, String id, boolean shared) {
    /** What its members hold at this moment. */
    Set<TopicPartition> held() throws ExecutionException, InterruptedException {
        Set<TopicPartition> held = new HashSet<>();
        if (shared) {
            Objects.requireNonNull(admin.describeShareGroups(Set.of(id)).describedGroups().get(id)).get().members()
                    .forEach(member -> held.addAll(member.assignment().topicPartitions()));
        } else {
            Objects.requireNonNull(admin.describeConsumerGroups(Set.of(id)).describedGroups().get(id)).get().members()
                    .forEach(member -> held.addAll(member.assignment().topicPartitions()));
        }
        return held;
    }

    /** What it consumes next, where it has consumed before. */
    Map<TopicPartition, Long> next() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> next = new HashMap<>();
        if (!shared) {
            admin.listConsumerGroupOffsets(id).partitionsToOffsetAndMetadata().get().forEach((partition, at) -> {
                if (at != null) {
                    next.put(partition, at.offset());
                }
            });
            return next;
        }
        Set<TopicPartition> done = new HashSet<>();
        admin.listShareGroupOffsets(Map.of(id, new ListShareGroupOffsetsSpec())).partitionsToOffsetInfo(id).get()
                .forEach((partition, at) -> {
                    if (at != null) {
                        next.put(partition, at.startOffset());
                        at.lag().filter(lag -> lag == 0).ifPresent(_ -> done.add(partition));
                    }
                });
        next.putAll(offsets(done, OffsetSpec.latest()));
        return next;
    }

    /** Only while it has no members. */
    void moveTo(Map<TopicPartition, Long> offsets) throws ExecutionException, InterruptedException {
        if (shared) {
            admin.alterShareGroupOffsets(id, offsets).all().get();
        } else {
            Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
            offsets.forEach((partition, offset) -> back.put(partition, new OffsetAndMetadata(offset)));
            admin.alterConsumerGroupOffsets(id, back).all().get();
        }
    }

    Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> spec))).all().get()
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }
}
