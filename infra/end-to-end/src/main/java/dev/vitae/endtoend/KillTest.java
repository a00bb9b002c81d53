package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.vitae.endtoend.Gateway.Outcome;

/**
 * Kills every process in turn with -9 while a careful client asks for resumes, posts jobs for some of them and edits its
 * profile, then counts: each request that was accepted must be ready once, with its files and its score, nothing may
 * exist twice, and what was counted of each day must be what the client's own book says of that day.
 *
 * <p>The first one dies while the broker hangs, so that what it has accepted is surely not told yet.
 *
 * <p>With {@code --relay-off} nothing sends what a killed process has left unsent; then something must be lost, or this
 * test could not see a loss.
 */
final class KillTest {
    private static final List<String> VICTIMS = List.of("generation", "export", "broker", "mongo", "gateway",
            "profile", "matching", "analytics");
    private static final int CLIENTS = 4;
    /** Accepted while the broker hangs, before their process is killed. */
    private static final int UNTOLD = 5;

    private final Path root;
    private final int requests;
    private final boolean relay;
    private final String run = "kill-" + UUID.randomUUID().toString().substring(0, 8);

    private KillTest(Path root, int requests, boolean relay) {
        this.root = root;
        this.requests = requests;
        this.relay = relay;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        int requests = options.stream().filter(option -> option.startsWith("--requests="))
                .map(option -> Integer.parseInt(option.substring("--requests=".length()))).findFirst().orElse(200);
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        System.exit(new KillTest(root, requests, !options.contains("--relay-off")).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.out.printf("%s: %d requests, relay %s%n", run, requests, relay ? "on" : "OFF (something must be lost)");
        Map<String, String> environment = relay ? Map.of() : Map.of("VITAE_OUTBOX_RELAY", "false");
        try (Stack stack = Stack.start(root, environment)) {
            Gateway gateway = new Gateway(stack.address(), stack::token);
            importProfile(gateway);
            Groups groups = new Groups(stack.bootstrapServers());
            Topics topics = new Topics(stack.bootstrapServers());
            Ledger ledger = new Ledger();
            Editing editing = new Editing(gateway, topics, stack.owner());
            editing.begin();
            Counts before = Counts.of(gateway, groups);
            askAndKill(stack, new Asking(gateway, ledger, run, editing::acknowledged, true), ledger, editing);
            stack.awaitHealthy();
            Verdict verdict = new Accounting(gateway, topics, ledger, run)
                    .settle(relay ? Duration.ofMinutes(4) : Duration.ofSeconds(90));
            verdict.print();
            System.out.printf("%d attempts for %d requests; waited for an answer: %s%n", ledger.attempts(),
                    ledger.sent(),
                    Percentiles.of(ledger.accepted().stream().map(one -> (double) one.waited().toMillis())
                            .toList()).summary("ms"));
            ledger.refusals().forEach((key, why) -> System.out.println("  refused: " + key + " " + why));
            List<String> faults = new ArrayList<>(editing.faults());
            if (ledger.sent() != requests) {
                faults.add("asked for " + ledger.sent() + " of " + requests);
            }
            faults.addAll(new DayBook(ledger, editing).faults(Counts.of(gateway, groups).since(before)));
            faults.forEach(fault -> System.out.println("  " + fault));
            return verdict(verdict, faults);
        }
    }

    private boolean verdict(Verdict verdict, List<String> faults) {
        if (relay) {
            boolean holds = verdict.holds() && faults.isEmpty();
            System.out.println(holds ? "PASSED: nothing lost, nothing twice" : "FAILED");
            return holds;
        }
        // What is only late proves nothing: the test may not have waited long enough.
        boolean lost = !verdict.lost().isEmpty();
        System.out.println(lost
                ? "PASSED: without the relay something is lost, and it is seen"
                : "FAILED: nothing was lost although the relay was off");
        return lost;
    }

    private void askAndKill(Stack stack, Asking asking, Ledger ledger, Editing editing) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            working.add(clients.submit(() -> {
                editing.run();
                return null;
            }));
            for (int client = 0; client < CLIENTS; client++) {
                working.add(clients.submit(() -> {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        asking.ask(number);
                    }
                    return null;
                }));
            }
            for (int i = 0; i < VICTIMS.size(); i++) {
                int due = (int) ((i + 0.5) * requests / VICTIMS.size());
                while (ledger.accepted().size() + ledger.refusals().size() < due && next.get() < requests + CLIENTS) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                String victim = VICTIMS.get(i);
                if (i == 0) {
                    killWhileTheBrokerHangs(stack, victim, ledger);
                } else {
                    System.out.printf("  kill -9 %s after %d accepted%n", victim, ledger.accepted().size());
                    stack.awaitRestart(victim, stack.kill(victim));
                }
            }
            while (ledger.accepted().size() + ledger.refusals().size() < requests && next.get() < requests + CLIENTS) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            editing.end();
            for (Future<?> one : working) {
                one.get();
            }
        }
    }

    private static void killWhileTheBrokerHangs(Stack stack, String victim, Ledger ledger)
            throws InterruptedException {
        stack.signal("broker", "STOP");
        try {
            int before = ledger.accepted().size();
            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (ledger.accepted().size() < before + UNTOLD && Instant.now().isBefore(deadline)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            System.out.printf("  kill -9 %s after %d accepted, %d of them while the broker hangs%n", victim,
                    ledger.accepted().size(), ledger.accepted().size() - before);
            long killed = stack.kill(victim);
            stack.signal("broker", "CONT");
            stack.awaitRestart(victim, killed);
        } finally {
            stack.signal("broker", "CONT");
        }
    }

    private void importProfile(Gateway gateway) throws IOException, InterruptedException {
        byte[] resume = Files.readAllBytes(root.resolve("infra/local/samples/sample-resume.json"));
        Outcome outcome = gateway.post("/api/v1/profile/import?apply=true", resume, Map.of());
        if (!(outcome instanceof Outcome.Answer answer && answer.accepted())) {
            throw new IOException("The sample profile was not taken: " + (outcome instanceof Outcome.Answer answer
                    ? answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8)
                    : outcome));
        }
    }
}
