package dev.vitae.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** One process under watch: prepared, started, started again when it dies, until told to stop. */
final class Watched {

    private static final Duration POLL = Duration.ofMillis(150);

    private static final Duration TRAINING_LIMIT = Duration.ofMinutes(3);

    private static final Duration SLOW = Duration.ofSeconds(60);

    private static final Duration POLITE = Duration.ofSeconds(30);

    private static final int EARLY_DEATHS_ALLOWED = 3;

    /** Writing a cache takes a second JVM and half a gigabyte for a while. */
    private static final Semaphore TRAINING_PLACES = new Semaphore(2, true);

    private final Kind kind;

    private final Logs logs;

    private final PidFile pidFile;

    private final Progress progress;

    private final CountDownLatch healthyOnce = new CountDownLatch(1);

    private final CountDownLatch stopping = new CountDownLatch(1);

    private volatile @Nullable Process process;

    private volatile @Nullable String failure;

    private volatile boolean learnt;

    Watched(Kind kind, Logs logs, PidFile pidFile, Progress progress) {
        this.kind = kind;
        this.logs = logs;
        this.pidFile = pidFile;
        this.progress = progress;
    }

    Kind kind() {
        return kind;
    }

    CountDownLatch healthyOnce() {
        return healthyOnce;
    }

    /** Why it was given up, if it was. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Whether a run for faster starts came before the real one. */
    boolean learnt() {
        return learnt;
    }

    @Nullable
    Process process() {
        return process;
    }

    /** Returns when stopped or given up. */
    void run() {
        try {
            logs.rotate(kind.name());
            kind.prepare(this::say);
            train();
            keepAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception problem) {
            giveUp(String.valueOf(problem.getMessage()));
        }
    }

    private void keepAlive() throws Exception {
        RestartDelay delay = new RestartDelay();
        int deaths = 0;
        while (!stopped()) {
            long began = System.nanoTime();
            Process started = launch(kind.command());
            boolean healthy = awaitHealth(started, began);
            int code = started.waitFor();
            if (stopped()) {
                return;
            }
            if (healthyOnce.getCount() > 0 && ++deaths >= EARLY_DEATHS_ALLOWED) {
                giveUp("ended " + deaths + " times before it was healthy (exit code " + code + ")");
                return;
            }
            Duration wait = delay.after(healthy, Duration.ofNanos(System.nanoTime() - began));
            say("died (exit code %d), starts again in %.1f s".formatted(code, wait.toMillis() / 1000.0));
            stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void train() throws Exception {
        if (kind.training().isEmpty() || stopped()) {
            return;
        }
        TRAINING_PLACES.acquire();
        try {
            train(kind.training().orElseThrow());
        } finally {
            TRAINING_PLACES.release();
        }
    }

    private void train(Training training) throws Exception {
        learnt = true;
        say("learns to start fast (once per build)");
        Process started = launch(training.command());
        long began = System.nanoTime();
        while (started.isAlive() && !answers() && within(TRAINING_LIMIT, began)) {
            stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        started.destroy();
        if (!started.waitFor(TRAINING_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly().waitFor();
        }
        if (Files.exists(training.unfinished()) && !stopped()) {
            Files.move(training.unfinished(), training.cache(), StandardCopyOption.REPLACE_EXISTING);
        } else {
            say("has learnt nothing: it will start without a cache");
        }
    }

    private boolean awaitHealth(Process started, long began) throws InterruptedException {
        say(healthyOnce.getCount() > 0 ? "starting" : "starting again");
        boolean warned = false;
        while (started.isAlive() && !stopped()) {
            if (answers()) {
                say(String.format(Locale.ROOT, "ready after %.1f s", (System.nanoTime() - began) / 1e9));
                healthyOnce.countDown();
                return true;
            }
            if (!warned && !within(SLOW, began)) {
                say("not ready after " + SLOW.toSeconds() + " s, see " + logs.of(kind.name()));
                warned = true;
            }
            stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean answers() {
        try {
            return kind.healthy();
        } catch (Exception notYet) {
            return false;
        }
    }

    /** In a session of its own, so that Ctrl-C reaches only the launcher, which stops in order. */
    private synchronized Process launch(List<String> command) throws IOException {
        List<String> line = new ArrayList<>(Sessions.PREFIX);
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logs.of(kind.name()).toFile()));
        builder.environment().putAll(kind.environment());
        Process started = builder.start();
        process = started;
        pidFile.write(started.toHandle());
        if (stopped()) {
            started.destroyForcibly();
        }
        return started;
    }

    /** Asks politely, then insists. */
    void stop() {
        stopping.countDown();
        Process last;
        synchronized (this) {
            last = process;
        }
        if (last != null && last.isAlive()) {
            end(last.toHandle());
            say("stopped");
        }
        pidFile.remove();
    }

    static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(POLITE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception stubborn) {
            Stream.concat(handle.descendants(), Stream.of(handle)).forEach(ProcessHandle::destroyForcibly);
            handle.onExit().join();
        }
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private static boolean within(Duration limit, long began) {
        return System.nanoTime() - began < limit.toNanos();
    }

    private void giveUp(String reason) {
        if (!stopped()) {
            failure = kind.name() + " " + reason + "\n" + logs.tail(kind.name());
            say("given up: " + reason);
        }
    }

    private void say(String what) {
        progress.say(kind.name(), what);
    }
}
