package dev.vitae.skills;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of days during which something was done.
 *
 * @param to the last of them, not before the first
 */
public record Span(LocalDate from, LocalDate to) {
    private static final double DAYS_OF_A_YEAR = 365.25;

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends before it begins: " + from + " to " + to);
        }
    }

    /** How many years they make together; what overlaps counts once. */
    public static double years(Collection<Span> spans) {
        List<Span> inOrder = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Span span : inOrder) {
            LocalDate from = span.from.isAfter(counted) ? span.from : counted;
            if (span.to.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, span.to);
                counted = span.to;
            }
        }
        return days / DAYS_OF_A_YEAR;
    }
}
