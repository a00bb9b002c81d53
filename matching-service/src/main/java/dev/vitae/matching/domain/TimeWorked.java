package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.vitae.contracts.resume.PartialDate;
import dev.vitae.contracts.resume.Work;

/** How long somebody has worked by the dates of their positions; what overlaps counts once. */
final class TimeWorked {
    private static final double DAYS_OF_A_YEAR = 365.25;

    private TimeWorked() {}

    /** Empty: no position has dates. */
    static Optional<Double> years(List<Work> work, LocalDate today) {
        List<Span> spans = new ArrayList<>();
        for (Work position : work) {
            Optional<LocalDate> from = Optional.ofNullable(position.startDate())
                    .flatMap(PartialDate::parse)
                    .map(PartialDate::firstDay);
            Optional<LocalDate> to = position.endDate() == null
                    ? Optional.of(today)
                    : PartialDate.parse(position.endDate()).map(PartialDate::lastDay);
            if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
                spans.add(new Span(from.get(), to.get().isAfter(today) ? today : to.get()));
            }
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        spans.sort(Comparator.comparing(Span::from));
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Span span : spans) {
            LocalDate from = span.from().isAfter(counted) ? span.from() : counted;
            if (span.to().isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, span.to());
                counted = span.to();
            }
        }
        return Optional.of(days / DAYS_OF_A_YEAR);
    }

    private record Span(LocalDate from, LocalDate to) {}
}
