package dev.vitae.platform.observability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;

/** Health as numbers: 1 is up, 0 is anything else, NaN is not known yet. */
final class HealthNumbers implements Measurement {
    private static final String READINESS = "readiness";

    private final HealthEndpoint health;
    private final HealthContributorRegistry contributors;
    private final MeterRegistry meters;
    private final Map<String, AtomicReference<Double>> up = new LinkedHashMap<>();

    HealthNumbers(HealthEndpoint health, HealthContributorRegistry contributors, MeterRegistry meters) {
        this.health = health;
        this.contributors = contributors;
        this.meters = meters;
    }

    @Override
    public void register() {
        for (String name : List.of("kafka", "mongo", READINESS)) {
            if (name.equals(READINESS) || contributors.getContributor(name) != null) {
                up.computeIfAbsent(name, this::gauge);
            }
        }
    }

    private AtomicReference<Double> gauge(String name) {
        AtomicReference<Double> value = new AtomicReference<>(Double.NaN);
        Gauge.builder("vitae.health", value, AtomicReference::get)
                .description("Whether this service is ready and what it stands on answers it")
                .tag("component", name)
                .register(meters);
        return value;
    }

    @Override
    public void take() {
        up.forEach((name, value) -> {
            HealthDescriptor found = health.healthForPath(name);
            value.set(found != null && Status.UP.equals(found.getStatus()) ? 1.0 : 0.0);
        });
    }
}
