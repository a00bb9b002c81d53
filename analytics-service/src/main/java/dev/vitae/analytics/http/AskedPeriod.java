package dev.vitae.analytics.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.vitae.analytics.domain.Period;
import dev.vitae.platform.problem.Problem;

/** What {@code ?from=&to=} asks for, checked; without them the last 30 days, today included. */
final class AskedPeriod {
    private AskedPeriod() {}

    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = Objects.requireNonNullElse(date("to", to), today);
        LocalDate first = Objects.requireNonNullElse(date("from", from), last.minusDays(Period.DEFAULT_DAYS - 1L));
        if (first.isAfter(last)) {
            throw Problem.invalidParameter("from", "It is after 'to' (" + last + "); name the earlier day first.")
                    .asException();
        }
        if (ChronoUnit.DAYS.between(first, last) >= Period.MOST_DAYS) {
            throw Problem.invalidParameter("from", "Ask for at most " + Period.MOST_DAYS + " days; " + last.minusDays(
                    Period.MOST_DAYS - 1L) + " is the earliest for this 'to'.").asException();
        }
        return new Period(first, last);
    }

    private static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw Problem.invalidParameter(name, "The year must be 0001 to 9999.").asException();
            }
            return date;
        } catch (DateTimeException e) {
            throw Problem.invalidParameter(name, "Use a day of the calendar as YYYY-MM-DD, such as 2026-11-24.")
                    .asException();
        }
    }
}
