package dev.vitae.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import dev.vitae.endtoend.Gateway.Outcome;
import dev.vitae.local.monitoring.Dashboard;

/**
 * Whether operators would see anything: a real Prometheus with the project's own configuration scrapes the stack, then
 * every query of the dashboard, every series of the alerts and every alert as a whole must have an answer, before anything
 * was asked of the services; then one resume is made, and the numbers must move.
 */
final class CheckMonitoring {
    private static final Duration UP_WITHIN = Duration.ofMinutes(3);
    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(3);
    private static final List<String> MUST_MOVE = List.of("http_server_requests_seconds_count",
            "vitae_outbox_sent_total", "vitae_inbox_handled_total", "vitae_generation_ended_total{state=\"ready\"}",
            "vitae_export_render_seconds_count");

    private final Path root;
    private final Path folder;
    private final boolean misspell;

    private CheckMonitoring(Path root, Path folder, boolean misspell) {
        this.root = root;
        this.folder = folder;
        this.misspell = misspell;
    }

    public static void main(String[] args) throws Exception {
        if (!Prometheus.installed()) {
            System.out.println("Prometheus is not installed: on Debian, apt-get install prometheus. Its service need "
                    + "not run; only the programs prometheus and promtool are used.");
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        Path folder = Files.createTempDirectory("vitae-monitoring-");
        boolean good = new CheckMonitoring(root, folder, List.of(args).contains("--misspell")).run();
        System.out.println(good ? "Operators see everything." : "Operators are blind in places; see above.");
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        try (Stack stack = Stack.runningOrStarted(root)) {
            configure(stack);
            if (!promtool("check", "config", "prometheus.yml") || !promtool("check", "rules", "alerts.yml")
                    || !promtool("test", "rules", "alerts-test.yml")) {
                return false;
            }
            try (Prometheus prometheus = Prometheus.start(folder)) {
                awaitTargets(prometheus);
                List<Watch> silent = silent(prometheus);
                if (misspell) {
                    return noticed(silent);
                }
                return silent.isEmpty() && moves(prometheus, new Gateway(stack.address(), stack::token));
            }
        }
    }

    /** Whether each mistake of the control is seen, and nothing else. */
    private static boolean noticed(List<Watch> silent) {
        List<String> unseen = Watch.MISSPELT.stream()
                .filter(wrong -> silent.stream().noneMatch(one -> one.asked().contains(wrong))).toList();
        List<Watch> others = silent.stream()
                .filter(one -> Watch.MISSPELT.stream().noneMatch(one.asked()::contains)).toList();
        System.out.println("What was misspelt is " + (unseen.isEmpty() ? "noticed." : "not noticed: " + unseen)
                + (others.isEmpty() ? "" : " Silent besides: " + others));
        return unseen.isEmpty() && others.isEmpty();
    }

    /** The project's files, with the ports of this stack. */
    private void configure(Stack stack) throws IOException {
        Path ours = root.resolve("infra/local/prometheus");
        for (String file : List.of("prometheus.yml", "alerts.yml", "alerts-test.yml")) {
            Files.copy(ours.resolve(file), folder.resolve(file));
        }
        String targets = Pattern.compile("127\\.0\\.0\\.1:\\d+('\\]\\s+labels:\\s+service: )(\\w+)")
                .matcher(Files.readString(ours.resolve("targets/local.yml")))
                .replaceAll(one -> "127.0.0.1:" + stack.management(one.group(2)) + one.group(1) + one.group(2));
        Files.writeString(Files.createDirectories(folder.resolve("targets")).resolve("local.yml"), targets);
    }

    private boolean promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor() == 0;
    }

    private void awaitTargets(Prometheus prometheus) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(UP_WITHIN);
        while (up(prometheus) < 6) {
            if (Instant.now().isAfter(deadline) || !prometheus.alive()) {
                throw new IOException("Not all six services are scraped; see " + folder.resolve("prometheus.log"));
            }
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.println("All six services are scraped.");
    }

    private static int up(Prometheus prometheus) throws InterruptedException {
        try {
            return prometheus.series("up{job=\"vitae\"} == 1");
        } catch (IOException starting) {
            return 0;
        }
    }

    /** What has no answer, after rates had the time to get their two samples. Prints all. */
    private List<Watch> silent(Prometheus prometheus) throws IOException, InterruptedException {
        Dashboard dashboard = Dashboard
                .read(Files.readString(root.resolve("infra/local/grafana/dashboards/vitae-overview.json")));
        List<Watch> all = Watch.all(dashboard, prometheus).stream()
                .map(one -> misspell ? one.misspelt() : one).toList();
        Instant deadline = Instant.now().plus(KNOWN_WITHIN);
        Map<Watch, Integer> found = ask(prometheus, all);
        while (found.containsValue(0) && Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(5);
            found = ask(prometheus, all);
        }
        found.forEach((one, series) -> System.out.printf("%-8s %3d  %-40s %s%n", series == 0 ? "NOTHING" : "ok",
                series, one.of(), one.asked().replaceAll("\\s+", " ")));
        Map<Watch, Integer> asked = found;
        return all.stream().filter(one -> asked.getOrDefault(one, 0) == 0).distinct().toList();
    }

    private static Map<Watch, Integer> ask(Prometheus prometheus, List<Watch> all)
            throws IOException, InterruptedException {
        Map<Watch, Integer> found = new LinkedHashMap<>();
        for (Watch one : all) {
            found.put(one, prometheus.series(one.asked()));
        }
        return found;
    }

    private boolean moves(Prometheus prometheus, Gateway gateway) throws IOException, InterruptedException {
        Map<String, Double> before = new LinkedHashMap<>();
        for (String metric : MUST_MOVE) {
            before.put(metric, prometheus.sum(metric));
        }
        makeAResume(gateway);
        Instant deadline = Instant.now().plus(KNOWN_WITHIN);
        List<String> still = new ArrayList<>(MUST_MOVE);
        while (!still.isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(2);
            for (String metric : List.copyOf(still)) {
                if (prometheus.sum(metric) > before.getOrDefault(metric, 0.0)) {
                    still.remove(metric);
                    System.out.println("moved    " + metric);
                }
            }
        }
        still.forEach(metric -> System.out.println("STILL    " + metric));
        prometheus.get("alerts").path("alerts").forEach(alert -> System.out.println(
                alert.path("state").asString() + "   " + alert.at("/labels/alertname").asString() + " "
                        + alert.at("/annotations/summary").asString("")));
        return still.isEmpty();
    }

    private void makeAResume(Gateway gateway) throws IOException, InterruptedException {
        byte[] resume = Files.readAllBytes(root.resolve("infra/local/samples/sample-resume.json"));
        gateway.post("/api/v1/profile/import?apply=true", resume, Map.of());
        Outcome asked = gateway.post("/api/v1/resumes",
                Map.of("jobDescription", Files.readString(root.resolve("infra/local/samples/sample-job.txt"))),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (!(asked instanceof Outcome.Answer answer && answer.accepted())) {
            throw new IOException("No resume could be asked for: " + asked);
        }
    }
}
