package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/** Every group in which a service consumes: the streams, the orders to erase, the workers' shared queue. */
record AllGroups(String bootstrapServers) {
    private static final List<String> SERVICES = List.of("profile-service", "generation-service", "matching-service",
            "export-service", "analytics-service", "auth-gateway");
    /** What must be there; further groups of the services are taken too, so that none is forgotten. */
    private static final Set<String> EXPECTED = Stream.concat(
            Stream.of("generation-service", "matching-service", "export-service", "analytics-service", "auth-gateway",
                    "generation-service-workers"),
            SERVICES.stream().map(service -> service + "-erasure")).collect(Collectors.toUnmodifiableSet());
    /** A member that was killed is missed by the broker after its session has ended. */
    private static final Duration EMPTY_WITHIN = Duration.ofMinutes(2);

    private interface Work<T> {
        T with(Admin admin) throws ExecutionException, InterruptedException;
    }

    /** Waits until every group has members and nothing is left for it on what it ever consumed; what is left. */
    List<String> awaitDone(Duration patience) throws ExecutionException, InterruptedException {
        return asAdmin(admin -> {
            Instant deadline = Instant.now().plus(patience);
            List<String> behind = behind(admin);
            while (!behind.isEmpty() && Instant.now().isBefore(deadline)) {
                TimeUnit.MILLISECONDS.sleep(250);
                behind = behind(admin);
            }
            return behind;
        });
    }

    /**
     * Puts every group back to the first record that is kept, while nobody consumes.
     *
     * @return for each group how many records it will consume again
     */
    Map<String, Long> rewind() throws ExecutionException, InterruptedException {
        return asAdmin(admin -> {
            Map<String, Long> again = new HashMap<>();
            for (GroupListing group : groups(admin)) {
                Map<TopicPartition, Long> next = next(admin, group);
                Map<TopicPartition, Long> first = offsets(admin, next.keySet(), OffsetSpec.earliest());
                whenEmpty(() -> {
                    if (shared(group)) {
                        admin.alterShareGroupOffsets(group.groupId(), first).all().get();
                    } else {
                        Map<TopicPartition, OffsetAndMetadata> back = new HashMap<>();
                        first.forEach((partition, offset) -> back.put(partition, new OffsetAndMetadata(offset)));
                        admin.alterConsumerGroupOffsets(group.groupId(), back).all().get();
                    }
                });
                again.put(group.groupId(), next.entrySet().stream()
                        .mapToLong(one -> one.getValue() - first.getOrDefault(one.getKey(), 0L)).sum());
            }
            return again;
        });
    }

    private interface Change {
        void make() throws ExecutionException, InterruptedException;
    }

    private static void whenEmpty(Change change) throws ExecutionException, InterruptedException {
        Instant deadline = Instant.now().plus(EMPTY_WITHIN);
        while (true) {
            try {
                change.make();
                return;
            } catch (ExecutionException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private static List<String> behind(Admin admin) throws ExecutionException, InterruptedException {
        List<String> behind = new ArrayList<>();
        Set<String> missing = new HashSet<>(EXPECTED);
        for (GroupListing group : groups(admin)) {
            missing.remove(group.groupId());
            Set<TopicPartition> held = shared(group) ? heldByWorkers(admin, group) : held(admin, group);
            Map<TopicPartition, Long> next = next(admin, group);
            Set<TopicPartition> all = new HashSet<>(held);
            all.addAll(next.keySet());
            Map<TopicPartition, Long> first = offsets(admin, all, OffsetSpec.earliest());
            offsets(admin, all, OffsetSpec.latest()).forEach((partition, end) -> {
                long at = Math.max(next.getOrDefault(partition, 0L), first.getOrDefault(partition, 0L));
                if (!held.contains(partition)) {
                    behind.add(group.groupId() + " has nobody for " + partition);
                } else if (end > at) {
                    behind.add(group.groupId() + " " + partition + " at " + at + " of " + end);
                }
            });
            if (held.isEmpty()) {
                behind.add(group.groupId() + " has no members");
            }
        }
        missing.forEach(group -> behind.add(group + " is not there"));
        return behind;
    }

    /** The groups of services; others may be left from earlier times. */
    private static List<GroupListing> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .filter(group -> EXPECTED.contains(group.groupId()) || SERVICES.stream()
                        .anyMatch(service -> group.groupId().matches(service + "(-[a-z]+)?")))
                .toList();
    }

    private static boolean shared(GroupListing group) {
        return group.type().filter(GroupType.SHARE::equals).isPresent();
    }

    private static Set<TopicPartition> held(Admin admin, GroupListing group)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> held = new HashSet<>();
        Objects.requireNonNull(admin.describeConsumerGroups(Set.of(group.groupId())).describedGroups()
                .get(group.groupId())).get().members()
                .forEach(member -> held.addAll(member.assignment().topicPartitions()));
        return held;
    }

    private static Set<TopicPartition> heldByWorkers(Admin admin, GroupListing group)
            throws ExecutionException, InterruptedException {
        Set<TopicPartition> held = new HashSet<>();
        Objects.requireNonNull(admin.describeShareGroups(Set.of(group.groupId())).describedGroups()
                .get(group.groupId())).get().members()
                .forEach(member -> held.addAll(member.assignment().topicPartitions()));
        return held;
    }

    /** What each group consumes next, where it has consumed before. */
    private static Map<TopicPartition, Long> next(Admin admin, GroupListing group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> next = new HashMap<>();
        if (shared(group)) {
            admin.listShareGroupOffsets(Map.of(group.groupId(), new ListShareGroupOffsetsSpec()))
                    .partitionsToOffsetInfo(group.groupId()).get().forEach((partition, at) -> {
                        if (at != null) {
                            next.put(partition, at.startOffset());
                        }
                    });
        } else {
            admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get()
                    .forEach((partition, at) -> {
                        if (at != null) {
                            next.put(partition, at.offset());
                        }
                    });
        }
        return next;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicPartition> partitions,
            OffsetSpec spec) throws ExecutionException, InterruptedException {
        return admin.listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> spec))).all().get()
                .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }

    private <T> T asAdmin(Work<T> work) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return work.with(admin);
        }
    }
}
