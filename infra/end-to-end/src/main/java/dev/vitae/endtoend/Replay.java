package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.vitae.contracts.event.Topic;

/**
 * The offsets of every group are set back to the first record and everything is consumed again, and then again with
 * repetitions in any order: the stores must hold what they held.
 *
 * <p>With {@code --new-ids} the repetitions are told as events of their own; then the counts must change, or this test
 * could not see it.
 */
final class Replay {
    static final List<String> SERVICES = List.of("generation-service", "matching-service", "export-service",
            "analytics-service");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /**
     * An order to erase that is heard again is carried out again, and once more after this time. The moment of that second
     * sweep stands in the store until then, so it is awaited rather than left out of the comparison.
     */
    private static final Map<String, String> SWEPT_SOON = Map.of("VITAE_ERASURE_AGAIN", "5s", "VITAE_ERASURE_LOOK",
            "2s");

    private final Path root;
    private final boolean newIds;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private Replay(Path root, boolean newIds) {
        this.root = root;
        this.newIds = newIds;
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        System.exit(new Replay(root, List.of(args).contains("--new-ids")).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Map<String, String> before;
        try (Stack stack = Stack.start(root, SWEPT_SOON)) {
            new History(stack, root, run).happen();
            before = settled(stack);
        }
        System.out.printf("%d collections%n", before.size());
        rewind();
        try (Stack stack = Stack.start(root, SWEPT_SOON)) {
            boolean same = compare("everything consumed again", before, settled(stack));
            for (int percent : new int[]{10, 100}) {
                int sent = repeat(stack, percent);
                same &= compare(percent + " % told twice, shuffled (" + sent + " records)", before, settled(stack));
            }
            if (newIds) {
                System.out.println(same
                        ? "FAILED: nothing changed although the repetitions were events of their own"
                        : "PASSED: repetitions under new ids are seen");
                return !same;
            }
            System.out.println(same ? "PASSED" : "FAILED");
            return same;
        }
    }

    /** All services are down meanwhile: offsets of a group can only be set while nobody is in it. */
    private void rewind() throws Exception {
        try (Stack broker = Stack.brokerOnly(root)) {
            Map<String, Long> again = new AllGroups(broker.bootstrapServers()).rewind(AllGroups.EXPECTED);
            System.out.println("back to the first record, to be consumed again: " + again);
            if (!again.keySet().containsAll(AllGroups.EXPECTED)) {
                throw new IOException("Not all groups were put back: " + AllGroups.EXPECTED);
            }
        }
    }

    /** Everything consumed, every person swept, and nothing moves any more. */
    private static Map<String, String> settled(Stack stack) throws Exception {
        List<String> behind = new AllGroups(stack.bootstrapServers()).awaitDone(PATIENCE);
        if (!behind.isEmpty()) {
            throw new IOException("Not consumed: " + behind);
        }
        Stores stores = new Stores(stack.mongo());
        Instant deadline = Instant.now().plus(PATIENCE);
        Map<String, String> last = stores.hashes();
        while (Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(3);
            Map<String, String> now = stores.hashes();
            if (now.equals(last) && !stores.anywhere("erasures", "againAt")) {
                return now;
            }
            last = now;
        }
        throw new IOException("The stores do not come to rest.");
    }

    /** Tells that part of all records once more, in any order; how many. */
    private int repeat(Stack stack, int percent) {
        Topics topics = new Topics(stack.bootstrapServers());
        List<Topics.Raw> all = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            all.addAll(topics.raw(topic.topicName()));
        }
        Collections.shuffle(all, new Random(percent));
        List<Topics.Raw> part = all.subList(0, Math.max(1, all.size() * percent / 100));
        topics.tell(part, newIds);
        return part.size();
    }

    private static boolean compare(String what, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        places.removeIf(place -> before.getOrDefault(place, "").equals(after.getOrDefault(place, "")));
        System.out.println("  " + what + ": " + (places.isEmpty() ? "the same" : "DIFFERENT in " + places));
        places.forEach(place -> System.out.println("    " + place + ": " + before.get(place) + " -> "
                + after.get(place)));
        return places.isEmpty();
    }
}
