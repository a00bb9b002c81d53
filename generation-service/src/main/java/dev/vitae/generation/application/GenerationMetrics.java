package dev.vitae.generation.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import dev.vitae.generation.domain.Failure;

/** How long requests wait, how long writing takes, how they end. */
@Component
final class GenerationMetrics {
    private static final String ENDED = "vitae.generation.ended";

    private final MeterRegistry meters;
    private final Timer waiting;
    private final Timer processing;

    GenerationMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.waiting = timer(meters, "waiting");
        this.processing = timer(meters, "processing");
    }

    void ready(Duration waited, double processingMillis) {
        waiting.record(waited);
        processing.record((long) (processingMillis * 1e6), TimeUnit.NANOSECONDS);
        meters.counter(ENDED, "state", "ready", "reason", "").increment();
    }

    void failed(Failure.Reason reason) {
        meters.counter(ENDED, "state", "failed", "reason", reason.word()).increment();
    }

    private static Timer timer(MeterRegistry meters, String phase) {
        return Timer.builder("vitae.generation")
                .tag("phase", phase)
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
                        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5))
                .register(meters);
    }
}
