package dev.vitae.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import dev.vitae.platform.observability.Measurement;

/**
 * How many people wait for their erasure or their archive, the longest of them for how long, and which service has not
 * confirmed yet; NaN while not known.
 */
final class AccountNumbers implements Measurement {
    private final MongoOperations mongo;
    private final MeterRegistry meters;
    private final Set<String> services;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    /** @param services names of those that must confirm */
    AccountNumbers(MongoOperations mongo, MeterRegistry meters, Set<String> services) {
        this.mongo = mongo;
        this.meters = meters;
        this.services = Set.copyOf(services);
    }

    @Override
    public void register() {
        waiting("erasure", "Erasures that have not come to their end");
        waiting("archive", "Archives that are being made");
        services.forEach(service -> Gauge.builder("vitae.gateway.erasure.unconfirmed", () -> value(service))
                .description("Erasures that wait for this service to confirm")
                .tag("by", service)
                .register(meters));
    }

    private void waiting(String what, String description) {
        Gauge.builder("vitae.gateway." + what + ".open", () -> value(what + ".open"))
                .description(description)
                .register(meters);
        Gauge.builder("vitae.gateway." + what + ".oldest.age", () -> value(what + ".age"))
                .description("How long ago the oldest of them was asked for")
                .baseUnit("seconds")
                .register(meters);
    }

    private double value(String name) {
        return values.getOrDefault(name, Double.NaN);
    }

    @Override
    public void take() {
        try {
            // Only what has not come to its end names its person so.
            List<Leaving> leaving = mongo.find(new Query(Criteria.where("ownerId").exists(true)), Leaving.class);
            remember("erasure", leaving.stream().map(Leaving::askedAt));
            services.forEach(service -> values.put(service, (double) leaving.stream()
                    .filter(one -> one.state() == Leaving.State.ERASING && !confirmed(one, service)).count()));
            remember("archive", mongo
                    .find(new Query(Criteria.where("runningFor").exists(true)), ArchiveRequest.class).stream()
                    .map(ArchiveRequest::askedAt));
        } catch (RuntimeException failure) {
            values.clear();
            throw failure;
        }
    }

    private static boolean confirmed(Leaving leaving, String service) {
        return leaving.confirmations().stream().anyMatch(one -> one.service().equals(service));
    }

    private void remember(String what, Stream<Instant> asked) {
        List<Instant> all = asked.sorted(Comparator.naturalOrder()).toList();
        values.put(what + ".open", (double) all.size());
        values.put(what + ".age", all.isEmpty()
                ? 0.0
                : Duration.between(all.getFirst(), Instant.now()).toMillis()
                        / 1000.0);
    }
}
