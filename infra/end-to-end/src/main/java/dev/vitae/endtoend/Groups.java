package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups are. */
record Groups(String bootstrapServers) {
    /** Waits until each group has members and has consumed all that stands on what it was assigned; what is left. */
    List<String> awaitDone(Collection<String> groups, Duration patience)
            throws ExecutionException, InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            List<String> behind = behind(admin, groups);
            while (!behind.isEmpty() && Instant.now().isBefore(deadline)) {
                TimeUnit.MILLISECONDS.sleep(250);
                behind = behind(admin, groups);
            }
            return behind;
        }
    }

    private static List<String> behind(Admin admin, Collection<String> groups)
            throws ExecutionException, InterruptedException {
        List<String> behind = new ArrayList<>();
        for (String group : groups) {
            Set<TopicPartition> assigned = new HashSet<>();
            Objects.requireNonNull(admin.describeConsumerGroups(Set.of(group)).describedGroups().get(group))
                    .get()
                    .members()
                    .forEach(member -> assigned.addAll(member.assignment().topicPartitions()));
            if (assigned.isEmpty()) {
                behind.add(group + " has no members");
                continue;
            }
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(assigned.stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()))).all().get();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata at = done.get(partition);
                if (end.offset() > (at == null ? 0 : at.offset())) {
                    behind.add(group + " " + partition + " at " + at + " of " + end.offset());
                }
            });
        }
        return behind;
    }
}
