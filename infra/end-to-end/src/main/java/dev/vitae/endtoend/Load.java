package dev.vitae.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

import dev.vitae.endtoend.Gateway.Outcome;

/**
 * How long people wait when nothing goes wrong: from the click to the PDF in hand, through the gateway, and what part of
 * that is the service's own work.
 */
final class Load {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Gateway gateway;
    private final String run = "load-" + UUID.randomUUID().toString().substring(0, 8);
    private final Queue<Double> clickToPdf = new ConcurrentLinkedQueue<>();
    private final Queue<Double> processing = new ConcurrentLinkedQueue<>();
    private final Queue<Double> waiting = new ConcurrentLinkedQueue<>();

    private Load(Gateway gateway) {
        this.gateway = gateway;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        int requests = number(options, "--requests=", 200);
        int clients = number(options, "--clients=", 1);
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        String flags = options.contains("--fast-start") ? "--fast-start" : "--measure";
        try (Stack stack = Stack.start(root, Map.of(), flags)) {
            Gateway gateway = new Gateway(stack.address(), stack::token);
            byte[] resume = Files.readAllBytes(root.resolve("infra/local/samples/sample-resume.json"));
            gateway.post("/api/v1/profile/import?apply=true", resume, Map.of());
            new Load(gateway).run(40, clients, "warm-up");
            new Load(gateway).run(requests, clients, "measured");
        }
    }

    private static int number(List<String> options, String name, int usual) {
        return options.stream().filter(option -> option.startsWith(name))
                .map(option -> Integer.parseInt(option.substring(name.length()))).findFirst().orElse(usual);
    }

    private void run(int requests, int clients, String what) {
        AtomicInteger next = new AtomicInteger();
        Instant began = Instant.now();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                pool.submit(() -> {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        one(number);
                    }
                    return null;
                });
            }
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
            System.out.println("  not accepted: " + number);
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
        System.out.println("  no file within " + LIMIT.toSeconds() + " s: " + id);
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
