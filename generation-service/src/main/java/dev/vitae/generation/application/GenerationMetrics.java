package dev.vitae.generation.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import dev.vitae.generation.domain.Failure;

/** How long requests wait, how long writing takes, how they end. */
@Component
final class GenerationMetrics {
    private static final String NO_REASON = "none";

    private final MeterRegistry meters;
    private final Timer waiting;
    private final Timer processing;

    GenerationMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.waiting = timer(meters, "waiting");
        this.processing = timer(meters, "processing");
        ended("ready", NO_REASON);
        for (Failure.Reason reason : Failure.Reason.values()) {
            ended("failed", reason.word());
        }
    }

    void ready(Duration waited, double processingMillis) {
        waiting.record(waited);
        processing.record((long) (processingMillis * 1e6), TimeUnit.NANOSECONDS);
        ended("ready", NO_REASON).increment();
    }

    void failed(Failure.Reason reason) {
        ended("failed", reason.word()).increment();
    }

    private Counter ended(String state, String reason) {
        return Counter.builder("vitae.generation.ended")
                .description("Requests that came to an end, and how")
                .tag("state", state)
                .tag("reason", reason)
                .register(meters);
    }

    private static Timer timer(MeterRegistry meters, String phase) {
        return Timer.builder("vitae.generation")
                .description("How long a request waited for a worker, and how long its writing took")
                .tag("phase", phase)
                .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
                        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(meters);
    }
}
