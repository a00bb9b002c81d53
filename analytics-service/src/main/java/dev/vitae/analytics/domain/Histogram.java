package dev.vitae.analytics.domain;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How long something took, as numbers of a day: one for each of a few fixed bounds, and the sum. Fixed bounds add up over
 * days and owners; the price is that a percentile is known only as the two bounds it lies between, and is told as such.
 */
public enum Histogram {
    /** From a worker's start to the stored draft. */
    PROCESSING("processing"),
    /** From the request to a worker's start. */
    WAITING("waiting"),
    /** Making one file. */
    RENDER("render");

    private static final long[] BOUNDS = {5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000};
    private static final String ABOVE_ALL = "more";

    private final String group;

    Histogram(String group) {
        this.group = group;
    }

    /** Adds one duration in milliseconds; below 0, where two clocks differ, it counts as 0. */
    void add(Map<String, Long> numbers, long millis) {
        long taken = Math.max(0, millis);
        numbers.merge(group + ":" + bucket(taken), 1L, Long::sum);
        numbers.merge(sum(), taken, Long::sum);
    }

    public Latency read(Counts counts) {
        Map<String, Long> buckets = counts.by(group);
        long count = counts.sum(group);
        if (count == 0) {
            return new Latency(0, null, null, null, null);
        }
        return new Latency(count, (double) counts.of(sum()) / count, between(buckets, rank(count, 50)),
                between(buckets, rank(count, 95)), between(buckets, rank(count, 99)));
    }

    private String sum() {
        return group + "-millis";
    }

    private static String bucket(long millis) {
        for (long bound : BOUNDS) {
            if (millis <= bound) {
                return Long.toString(bound);
            }
        }
        return ABOVE_ALL;
    }

    /** Nearest rank: the smallest that has this share of all at or below it. */
    private static long rank(long count, int percent) {
        return (count * percent + 99) / 100;
    }

    private static Between between(Map<String, Long> buckets, long rank) {
        long below = 0;
        long above = 0;
        for (long bound : BOUNDS) {
            below += buckets.getOrDefault(Long.toString(bound), 0L);
            if (below >= rank) {
                return new Between(above, bound);
            }
            above = bound;
        }
        return new Between(above, null);
    }

    /**
     * Durations of a period; all but the count absent where there were none.
     *
     * @param meanMillis exact
     */
    public record Latency(long count, @Nullable Double meanMillis, @Nullable Between p50, @Nullable Between p95,
            @Nullable Between p99) {}

    /**
     * Where a percentile lies: above one bound and at most at the next, in milliseconds.
     *
     * @param atMost absent beyond the last bound
     */
    public record Between(long above, @Nullable Long atMost) {}
}
