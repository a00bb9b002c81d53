package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The client's own book: what it asked for, what was promised to it. The truth that the system is held against. */
final class Ledger {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
    private final Map<String, Accepted> jobs = new ConcurrentHashMap<>();
    private final Map<String, String> contradictions = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /** A promise: this resume or job exists. */
    record Accepted(String key, String id, Instant firstSent, Instant at) {
        Duration waited() {
            return Duration.between(firstSent, at);
        }
    }

    void asked() {
        sent.incrementAndGet();
    }

    void attempted() {
        attempts.incrementAndGet();
    }

    void accepted(Accepted promise) {
        keep(accepted, promise);
    }

    void acceptedJob(Accepted promise) {
        keep(jobs, promise);
    }

    private void keep(Map<String, Accepted> promises, Accepted promise) {
        Accepted before = promises.putIfAbsent(promise.key(), promise);
        if (before != null && !before.id().equals(promise.id())) {
            contradictions.put(promise.key(), before.id() + " and " + promise.id());
        }
    }

    void refused(String key, String why) {
        refused.put(key, why);
    }

    int sent() {
        return sent.get();
    }

    int attempts() {
        return attempts.get();
    }

    List<Accepted> accepted() {
        return new ArrayList<>(accepted.values());
    }

    List<Accepted> jobs() {
        return new ArrayList<>(jobs.values());
    }

    /** Keys that were answered with two different things. */
    Map<String, String> contradictions() {
        return Map.copyOf(contradictions);
    }

    Map<String, String> refusals() {
        return Map.copyOf(refused);
    }
}
