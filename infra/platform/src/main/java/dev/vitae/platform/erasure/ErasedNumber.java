package dev.vitae.platform.erasure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import dev.vitae.platform.observability.Measurement;

/** How many people this service knows to be erased; it should be the same for all services. NaN while not known. */
final class ErasedNumber implements Measurement {
    private final ErasedOwners erased;
    private final MeterRegistry meters;
    private final AtomicReference<Double> count = new AtomicReference<>(Double.NaN);

    ErasedNumber(ErasedOwners erased, MeterRegistry meters) {
        this.erased = erased;
        this.meters = meters;
    }

    @Override
    public void register() {
        Gauge.builder("vitae.erased.owners", count, AtomicReference::get)
                .description("People in this service's registry of the erased")
                .register(meters);
    }

    @Override
    public void take() {
        count.set((double) erased.count());
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(60);
    }
}
