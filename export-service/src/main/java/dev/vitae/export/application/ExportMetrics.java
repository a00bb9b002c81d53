package dev.vitae.export.application;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import dev.vitae.export.domain.Format;

/** How long files take and what goes wrong, by format; all of it there from the start. */
@Component
final class ExportMetrics {
    private final Map<Format, Timer> renders = new EnumMap<>(Format.class);
    private final Map<Format, Counter> failures = new EnumMap<>(Format.class);
    private final Map<Format, Counter> refusals = new EnumMap<>(Format.class);
    private final Counter missing;

    ExportMetrics(MeterRegistry meters) {
        for (Format format : Format.values()) {
            renders.put(format, Timer.builder("vitae.export.render")
                    .description("How long it took to make one file")
                    .tag("format", format.extension())
                    .serviceLevelObjectives(Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
                            Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofSeconds(1),
                            Duration.ofSeconds(5))
                    .register(meters));
            failures.put(format, counter(meters, "failed", "Files that could not be made; tried again", format));
            refusals.put(format, counter(meters, "refused", "Documents too long for the format", format));
        }
        missing = Counter.builder("vitae.export.characters.missing")
                .description("Characters that no typeface has")
                .register(meters);
    }

    private static Counter counter(MeterRegistry meters, String what, String description, Format format) {
        return Counter.builder("vitae.export." + what)
                .description(description)
                .tag("format", format.extension())
                .register(meters);
    }

    void made(Format format, long nanos) {
        of(renders, format).record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(Format format) {
        of(failures, format).increment();
    }

    void refused(Format format) {
        of(refusals, format).increment();
    }

    void missing(int characters) {
        missing.increment(characters);
    }

    private static <M> M of(Map<Format, M> meters, Format format) {
        return Objects.requireNonNull(meters.get(format));
    }
}
