package dev.vitae.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends in the background what was just written or found, each document at most once at a time in this process.
 *
 * <p>
 * Nothing here needs to survive: what is forgotten stands in the documents, and the relay finds it.
 */
final class Dispatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

    /** Starts before and stops after everything that writes: listeners and the web server have higher phases. */
    static final int PHASE = 0;

    /** How long a send in flight may still take when the process stops; the broker answers in milliseconds or not. */
    private static final Duration STOP = Duration.ofSeconds(5);

    private enum Turn {
        RUNNING,
        ONCE_MORE
    }

    private final Sending sending;

    private final boolean enabled;

    private final int concurrency;

    private volatile ExecutorService workers;

    private volatile ScheduledExecutorService timer;

    private final Map<Waiting, Turn> pending = new ConcurrentHashMap<>();

    private final Set<Waiting> postponed = ConcurrentHashMap.newKeySet();

    private volatile boolean running;

    private volatile boolean stopping;

    Dispatch(Sending sending, boolean enabled, int concurrency) {
        this.sending = sending;
        this.enabled = enabled;
        this.concurrency = concurrency;
        this.workers = newWorkers();
        this.timer = newTimer();
    }

    /** Sends what waits there as soon as a worker is free; does not block and never fails. */
    void offer(String collection, Object id) {
        offer(new Waiting(collection, id));
    }

    void offer(Waiting waiting) {
        if (!running) {
            return;
        }
        boolean first = pending.merge(waiting, Turn.RUNNING, (_, _) -> Turn.ONCE_MORE) == Turn.RUNNING;
        if (first) {
            try {
                workers.execute(() -> work(waiting));
            } catch (RejectedExecutionException stopped) {
                pending.remove(waiting);
            }
        }
    }

    /** The same at a later time. */
    void postpone(Waiting waiting, Instant until) {
        if (postponed.add(waiting)) {
            long delay = Math.max(0, Duration.between(Instant.now(), until).toMillis()) + 50;
            try {
                var _ = timer.schedule(() -> {
                    postponed.remove(waiting);
                    offer(waiting);
                }, delay, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopped) {
                postponed.remove(waiting);
            }
        }
    }

    private void work(Waiting waiting) {
        do {
            pending.put(waiting, Turn.RUNNING);
            drain(waiting);
        } while (pending.compute(waiting, (_, turn) -> turn == Turn.ONCE_MORE && !stopping ? turn : null) != null);
    }

    private void drain(Waiting waiting) {
        if (stopping) {
            return;
        }
        try {
            Optional<Instant> again = sending.drain(waiting, () -> stopping);
            if (again.isPresent() && !stopping) {
                postpone(waiting, again.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.warn("Could not look into {} {}; the relay tries again: {}", waiting.collection(), waiting.id(),
                    failure.toString());
        }
    }

    private ExecutorService newWorkers() {
        return Executors.newFixedThreadPool(concurrency, Thread.ofVirtual().name("outbox-", 0).factory());
    }

    private static ScheduledExecutorService newTimer() {
        return Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbox-timer").factory());
    }

    /** Also after a stop: a context that was paused goes on. */
    @Override
    public synchronized void start() {
        if (workers.isShutdown()) {
            workers = newWorkers();
            timer = newTimer();
            pending.clear();
            postponed.clear();
        }
        stopping = false;
        running = enabled;
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopping = true;
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
