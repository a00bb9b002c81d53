package dev.vitae.platform.failure;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** How often records failed, by kind. */
public final class FailureMetrics {

    private final Map<FailureKind, Counter> failures = new EnumMap<>(FailureKind.class);

    FailureMetrics(MeterRegistry meters) {
        for (FailureKind kind : FailureKind.values()) {
            failures.put(kind, Counter.builder("vitae.inbox.failures")
                    .description("Attempts to process a record that failed")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(meters));
        }
    }

    public void failed(FailureKind kind) {
        Counter counter = failures.get(kind);
        if (counter != null) {
            counter.increment();
        }
    }
}
