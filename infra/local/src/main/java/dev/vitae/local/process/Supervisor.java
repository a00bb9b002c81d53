package dev.vitae.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs processes side by side, each as soon as what it needs is healthy, and stops them in order. */
public final class Supervisor implements AutoCloseable {

    private final Map<String, Watched> watched;

    private final List<Thread> threads = new ArrayList<>();

    public Supervisor(List<Kind> kinds, Path logs, Path run, Progress progress) {
        this.watched = kinds.stream()
                .map(kind -> new Watched(kind, new Logs(logs), pidFile(run, kind.name()), progress))
                .collect(Collectors.toMap(one -> one.kind().name(), Function.identity()));
    }

    public static PidFile pidFile(Path run, String name) {
        return new PidFile(run.resolve(name + ".pid"));
    }

    /** Stops what an earlier launcher that was killed has left running; says how many. */
    public static int stopLeftOvers(Path run, List<String> names) {
        int stopped = 0;
        for (String name : names) {
            Optional<ProcessHandle> left = pidFile(run, name).running();
            left.ifPresent(Watched::end);
            stopped += left.isPresent() ? 1 : 0;
            pidFile(run, name).remove();
        }
        return stopped;
    }

    public void start() {
        watched.values().forEach(one -> threads.add(Thread.ofPlatform().name(one.kind().name()).start(() -> {
            if (awaitNeeds(one)) {
                one.run();
            }
        })));
    }

    private boolean awaitNeeds(Watched one) {
        try {
            for (String need : one.kind().needs()) {
                Watched needed = watched.get(need);
                if (needed != null) {
                    needed.healthyOnce().await();
                }
            }
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    /** Waits until each was healthy once, or one was given up, or the time is over. */
    public Startup awaitHealthy(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            for (Watched one : watched.values()) {
                String failure = one.failure();
                if (failure != null) {
                    return new Startup.Failed(failure);
                }
            }
            Optional<CountDownLatch> waiting = watched.values()
                    .stream()
                    .map(Watched::healthyOnce)
                    .filter(latch -> latch.getCount() > 0)
                    .findAny();
            if (waiting.isEmpty()) {
                return new Startup.Healthy();
            }
            waiting.get().await(200, TimeUnit.MILLISECONDS);
        }
        return new Startup.Failed("Not healthy in time: " + watched.values()
                .stream()
                .filter(one -> one.healthyOnce().getCount() > 0)
                .map(one -> one.kind().name())
                .sorted()
                .collect(Collectors.joining(", ")));
    }

    /** Whether this start had to make what later starts find: it says nothing about those. */
    public boolean learnt() {
        return watched.values().stream().anyMatch(Watched::learnt);
    }

    public Map<String, Long> pids() {
        return watched.values()
                .stream()
                .filter(one -> one.process() != null)
                .collect(Collectors.toMap(one -> one.kind().name(),
                        one -> Objects.requireNonNull(one.process()).pid()));
    }

    /** The door first, then the services, then what they rest on; within a stage at once. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        List<Kind.Stage> stages = new ArrayList<>(List.of(Kind.Stage.values()));
        stages.sort(Comparator.reverseOrder());
        for (Kind.Stage stage : stages) {
            watched.values().parallelStream().filter(one -> one.kind().stage() == stage).forEach(Watched::stop);
        }
    }

    /** How a start ended. */
    public sealed interface Startup {

        record Healthy() implements Startup {}

        record Failed(String reason) implements Startup {}

    }
}
