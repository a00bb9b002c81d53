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
    private final Map<String, String> contradictions = new ConcurrentHashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    /** A promise: this resume exists. */
    record Accepted(String key, String resumeId, Instant firstSent, Instant at) {
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
        Accepted before = accepted.putIfAbsent(promise.key(), promise);
        if (before != null && !before.resumeId().equals(promise.resumeId())) {
            contradictions.put(promise.key(), before.resumeId() + " and " + promise.resumeId());
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

    /** Keys that were answered with two different resumes. */
    Map<String, String> contradictions() {
        return Map.copyOf(contradictions);
    }

    Map<String, String> refusals() {
        return Map.copyOf(refused);
    }
}
