package dev.vitae.platform.deadletter;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tells by a metric how many records wait for an operator. */
final class DeadLetterCount implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterCount.class);

    private static final Duration EVERY = Duration.ofSeconds(60);

    private final DeadLetters letters;

    private final AtomicLong waiting = new AtomicLong();

    private @Nullable ScheduledExecutorService timer;

    DeadLetterCount(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        Gauge.builder("vitae.deadletters", waiting, AtomicLong::get)
                .description("Parked records of this service that nobody has put through again")
                .register(meters);
    }

    void refresh() {
        try {
            waiting.set(letters.topics().stream().mapToLong(topic -> letters.waiting(topic).size()).sum());
        } catch (RuntimeException failure) {
            log.debug("Could not count dead letters", failure);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService starting = Executors
                .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("dead-letters").factory());
        timer = starting;
        starting.scheduleWithFixedDelay(this::refresh, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
