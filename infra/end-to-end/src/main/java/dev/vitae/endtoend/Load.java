package dev.vitae.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

import dev.vitae.endtoend.Gateway.Outcome;

/**
 * How long people wait when nothing goes wrong: from the click to the PDF in hand, through the gateway, and what part of
 * that is the service's own work.
 *
 * <p>Fails when a request was not accepted or has no file in time, when fewer or more came about than were asked for, and
 * when half of the requests were worked on for longer than the bound. The click is printed only: what is wanted of it is
 * an aim.
 */
final class Load {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    /** Of the processing, p50. */
    private static final double BOUND_MILLIS = 50;

    private final Gateway gateway;
    private final String run = "load-" + UUID.randomUUID().toString().substring(0, 8);
    private final Queue<Double> clickToPdf = new ConcurrentLinkedQueue<>();
    private final Queue<Double> processing = new ConcurrentLinkedQueue<>();
    private final Queue<Double> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private Load(Gateway gateway) {
        this.gateway = gateway;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        int requests = number(options, "--requests=", 200);
        int clients = number(options, "--clients=", 1);
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        String flags = options.contains("--fast-start") ? "--fast-start" : "--measure";
        double bound = number(options, "--bound=", (int) BOUND_MILLIS);
        boolean good;
        try (Stack stack = Stack.start(root, Map.of(), flags)) {
            Gateway gateway = new Gateway(stack.address(), stack::token);
            byte[] resume = Files.readAllBytes(root.resolve("infra/local/samples/sample-resume.json"));
            gateway.post("/api/v1/profile/import?apply=true", resume, Map.of());
            new Load(gateway).run(40, clients, "warm-up");
            Groups groups = new Groups(stack.bootstrapServers());
            Counts before = Counts.of(gateway, groups);
            Load load = new Load(gateway);
            load.run(requests, clients, "measured");
            Counts counted = Counts.of(gateway, groups).since(before);
            load.faults.addAll(counted.faults(Counts.Day.resumes(requests)));
            good = load.kept(requests, bound);
        }
        System.exit(good ? 0 : 1);
    }

    /** Whether all that was asked for is there and quick enough; says what is not. */
    private boolean kept(int requests, double bound) {
        if (clickToPdf.size() != requests || processing.size() != requests) {
            faults.add("%d files and %d times of processing for %d requests".formatted(clickToPdf.size(),
                    processing.size(), requests));
        }
        double p50 = Percentiles.of(processing).at(50);
        if (!(p50 < bound)) {
            faults.add("processing p50 %.1f ms, not under %.0f ms".formatted(p50, bound));
        }
        faults.forEach(fault -> System.out.println("  " + fault));
        System.out.println(faults.isEmpty() ? "PASSED" : "FAILED");
        return faults.isEmpty();
    }

    private static int number(List<String> options, String name, int usual) {
        return options.stream().filter(option -> option.startsWith(name))
                .map(option -> Integer.parseInt(option.substring(name.length()))).findFirst().orElse(usual);
    }

    private void run(int requests, int clients, String what) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Instant began = Instant.now();
        List<Future<?>> working = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                working.add(pool.submit(() -> {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        one(number);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : working) {
            one.get();
        }
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%s: %d requests, %d clients at once, %.1f s, %d files%n", what, requests, clients, seconds,
                clickToPdf.size());
        System.out.println("  click to PDF            " + Percentiles.of(clickToPdf).summary("ms"));
        System.out.println("  waiting for a worker    " + Percentiles.of(waiting).summary("ms"));
        System.out.println("  processing              " + Percentiles.of(processing).summary("ms"));
    }

    private void one(int number) throws InterruptedException {
        long click = System.nanoTime();
        Map<String, Object> body = Map.of("title", run + "-" + number, "jobDescription", Postings.posting(number));
        if (!(gateway.post("/api/v1/resumes", body,
                Map.of("Idempotency-Key", run + "-" + number)) instanceof Outcome.Answer accepted
                && accepted.accepted())) {
            faults.add("not accepted: " + number);
            return;
        }
        String location = accepted.headers().getOrDefault("Location", "");
        String id = location.substring(location.lastIndexOf('/') + 1);
        while (System.nanoTime() - click < LIMIT.toNanos()) {
            if (gateway.get("/api/v1/exports/" + id + ".pdf") instanceof Outcome.Answer file && file.status() == 200) {
                clickToPdf.add((System.nanoTime() - click) / 1e6);
                timings(id);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
        }
        faults.add("no file within " + LIMIT.toSeconds() + " s: " + id);
    }

    private void timings(String id) throws InterruptedException {
        if (gateway.get("/api/v1/resumes/" + id) instanceof Outcome.Answer answer && answer.accepted()) {
            JsonNode timings = answer.json().path("timings");
            Instant requested = Instant.parse(timings.path("requestedAt").asString());
            Instant started = Instant.parse(timings.path("startedAt").asString());
            waiting.add(Duration.between(requested, started).toNanos() / 1e6);
            processing.add(timings.path("processingMillis").asDouble());
        }
    }
}
