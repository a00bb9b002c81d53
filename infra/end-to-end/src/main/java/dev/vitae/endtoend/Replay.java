package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import dev.vitae.contracts.event.Topic;

/**
 * Everything is consumed again, and then again with repetitions in any order: the stores must hold what they held.
 *
 * <p>With {@code --new-ids} the repetitions are told as events of their own; then the counts must change, or this test
 * could not see it.
 */
final class Replay {
    static final List<String> SERVICES = List.of("generation-service", "matching-service", "export-service",
            "analytics-service");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        try (Stack stack = Stack.start(root, Map.of())) {
            somethingHappens(stack);
            before = settled(stack, "");
        }
        System.out.printf("%d collections%n", before.size());
        // A group that nobody has heard of begins at the first offset.
        String again = "-again-" + run;
        try (Stack stack = Stack.start(root, Map.of("VITAE_INBOX_GROUP", "${spring.application.name}" + again))) {
            boolean same = compare("everything consumed again", before, settled(stack, again));
            for (int percent : new int[]{10, 100}) {
                int sent = repeat(stack, percent);
                same &= compare(percent + " % told twice, shuffled (" + sent + " records)", before,
                        settled(stack, again));
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

    private void somethingHappens(Stack stack) throws IOException, InterruptedException {
        Gateway gateway = new Gateway(stack.address(), stack::token);
        byte[] resume = Files.readAllBytes(root.resolve("infra/local/samples/sample-resume.json"));
        gateway.post("/api/v1/profile/import?apply=true", resume, Map.of());
        Ledger ledger = new Ledger();
        for (int number = 0; number < 20; number++) {
            new Asking(gateway, ledger, "replay-" + run, () -> 0).ask(number);
        }
        Verdict verdict = new Accounting(gateway, new Topics(stack.bootstrapServers()), ledger, "replay-" + run)
                .settle(PATIENCE);
        verdict.print();
        if (!verdict.holds()) {
            throw new IOException("What should be replayed did not come about.");
        }
    }

    private static Map<String, String> settled(Stack stack, String suffix)
            throws ExecutionException, InterruptedException, IOException {
        List<String> behind = new Groups(stack.bootstrapServers())
                .awaitDone(SERVICES.stream().map(service -> service + suffix).toList(), PATIENCE);
        if (!behind.isEmpty()) {
            throw new IOException("Not consumed: " + behind);
        }
        return new Stores(stack.mongo()).hashes();
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
