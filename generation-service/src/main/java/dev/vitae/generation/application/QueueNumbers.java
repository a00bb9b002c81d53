package dev.vitae.generation.application;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import dev.vitae.platform.observability.Measurement;

/** How many requests have not come to an end, and how long the oldest of them has been waiting; NaN while not known. */
@Component
final class QueueNumbers implements Measurement {
    private final StoredResumes resumes;
    private final MeterRegistry meters;
    private final AtomicReference<Double> open = new AtomicReference<>(Double.NaN);
    private final AtomicReference<Double> age = new AtomicReference<>(Double.NaN);

    QueueNumbers(StoredResumes resumes, MeterRegistry meters) {
        this.resumes = resumes;
        this.meters = meters;
    }

    @Override
    public void register() {
        Gauge.builder("vitae.generation.queue.open", open, AtomicReference::get)
                .description("Requests that are neither ready nor failed")
                .register(meters);
        Gauge.builder("vitae.generation.queue.oldest.age", age, AtomicReference::get)
                .description("How long ago the oldest of them was made")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void take() {
        try {
            open.set((double) resumes.open());
            age.set(resumes.oldestOpen().map(QueueNumbers::secondsSince).orElse(0.0));
        } catch (RuntimeException failure) {
            open.set(Double.NaN);
            age.set(Double.NaN);
            throw failure;
        }
    }

    private static double secondsSince(Instant then) {
        return Math.max(0, Duration.between(then, Instant.now()).toMillis() / 1000.0);
    }
}
