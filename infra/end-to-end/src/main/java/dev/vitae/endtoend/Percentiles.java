package dev.vitae.endtoend;

import java.util.Collection;

/** Nearest-rank percentiles of a few hundred values; no interpolation, so each figure is one that was seen. */
record Percentiles(double[] sorted) {
    static Percentiles of(Collection<Double> values) {
        return new Percentiles(values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** @param percent 0 to 100 */
    double at(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
    }

    String summary(String unit) {
        return "p50 %.1f, p95 %.1f, max %.1f %s (%d)".formatted(at(50), at(95), at(100), unit, sorted.length);
    }
}
