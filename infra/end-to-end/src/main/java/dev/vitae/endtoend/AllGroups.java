package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/** Every group in which a service consumes: the streams, the orders to erase, the workers' shared queue. */
record AllGroups(String bootstrapServers) {
    private static final List<String> SERVICES = List.of("profile-service", "generation-service", "matching-service",
            "export-service", "analytics-service", "auth-gateway");
    /** What must be there; further groups of the services are taken too, so that none is forgotten. */
    static final Set<String> EXPECTED = Stream.concat(
            Stream.of("generation-service", "matching-service", "export-service", "analytics-service", "auth-gateway",
                    "generation-service-workers"),
            SERVICES.stream().map(service -> service + "-erasure")).collect(Collectors.toUnmodifiableSet());
    /** A member that was killed is missed by the broker after its session has ended. */
    private static final Duration EMPTY_WITHIN = Duration.ofMinutes(2);
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(1);
    /** The broker may only just have been started. */
    private static final int ANSWER_WITHIN_MILLIS = 180_000;

    /** Waits until every group has members and nothing is left for it on what it ever consumed; what is left. */
    List<String> awaitDone(Duration patience) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Instant deadline = Instant.now().plus(patience);
            List<String> behind = behind(admin);
            while (!behind.isEmpty() && Instant.now().isBefore(deadline)) {
                TimeUnit.MILLISECONDS.sleep(250);
                behind = behind(admin);
            }
            return behind;
        }
    }

    /**
     * Puts every group back to the first record that is kept, while nobody consumes.
     *
     * @param expected waited for: a broker that has just started knows its groups one after another
     * @return for each group how many records it will consume again
     */
    Map<String, Long> rewind(Set<String> expected) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<String, Long> again = new TreeMap<>();
            for (OneGroup group : known(admin, expected)) {
                Map<TopicPartition, Long> next = group.next();
                Map<TopicPartition, Long> first = group.offsets(next.keySet(), OffsetSpec.earliest());
                moveWhenEmpty(group, first);
                again.put(group.id(), next.entrySet().stream()
                        .mapToLong(one -> one.getValue() - first.getOrDefault(one.getKey(), 0L)).sum());
            }
            return again;
        }
    }

    private static List<OneGroup> known(Admin admin, Set<String> expected)
            throws ExecutionException, InterruptedException {
        Instant deadline = Instant.now().plus(KNOWN_WITHIN);
        List<OneGroup> groups = groups(admin);
        while (!groups.stream().map(OneGroup::id).collect(Collectors.toSet()).containsAll(expected)
                && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(250);
            groups = groups(admin);
        }
        return groups;
    }

    private static void moveWhenEmpty(OneGroup group, Map<TopicPartition, Long> offsets)
            throws ExecutionException, InterruptedException {
        Instant deadline = Instant.now().plus(EMPTY_WITHIN);
        while (true) {
            try {
                group.moveTo(offsets);
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
        for (OneGroup group : groups(admin)) {
            missing.remove(group.id());
            behind.addAll(behind(group));
        }
        missing.forEach(group -> behind.add(group + " is not there"));
        return behind;
    }

    private static List<String> behind(OneGroup group) throws ExecutionException, InterruptedException {
        Set<TopicPartition> held = group.held();
        Map<TopicPartition, Long> next = group.next();
        Set<TopicPartition> all = new HashSet<>(held);
        all.addAll(next.keySet());
        Map<TopicPartition, Long> first = group.offsets(all, OffsetSpec.earliest());
        List<String> behind = new ArrayList<>();
        if (held.isEmpty()) {
            behind.add(group.id() + " has no members");
        }
        group.offsets(all, OffsetSpec.latest()).forEach((partition, end) -> {
            long at = Math.max(next.getOrDefault(partition, 0L), first.getOrDefault(partition, 0L));
            if (!held.contains(partition)) {
                behind.add(group.id() + " has nobody for " + partition);
            } else if (end > at) {
                behind.add(group.id() + " " + partition + " at " + at + " of " + end);
            }
        });
        return behind;
    }

    /** The groups of services; others may be left from earlier times. */
    private static List<OneGroup> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .filter(group -> EXPECTED.contains(group.groupId()) || SERVICES.stream()
                        .anyMatch(service -> group.groupId().matches(service + "(-[a-z]+)?")))
                .map(group -> new OneGroup(admin, group.groupId(),
                        group.type().filter(GroupType.SHARE::equals).isPresent()))
                .toList();
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS));
    }
}
