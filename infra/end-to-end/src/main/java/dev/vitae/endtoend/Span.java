package dev.vitae.endtoend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Something happened between these two moments. */
record Span(Instant from, Instant to) {
    /** From the earlier beginning to the later end. */
    Span with(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** The days (UTC) on which it can have happened. */
    Stream<LocalDate> days() {
        return day(from).datesUntil(day(to).plusDays(1));
    }

    boolean surelyOn(LocalDate day) {
        return day(from).equals(day) && day(to).equals(day);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
