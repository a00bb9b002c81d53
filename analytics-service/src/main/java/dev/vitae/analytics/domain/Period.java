package dev.vitae.analytics.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days in UTC, both ends included. */
public record Period(LocalDate from, LocalDate to) {
    public static final int DEFAULT_DAYS = 30;
    public static final int MOST_DAYS = 366;

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
