package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.vitae.contracts.resume.PartialDate;
import dev.vitae.contracts.resume.Work;
import dev.vitae.skills.Span;

/** How long somebody has worked by the dates of their positions; what overlaps counts once. */
final class TimeWorked {
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
            if (from.isPresent() && to.isPresent()) {
                LocalDate last = to.get().isAfter(today) ? today : to.get();
                if (!last.isBefore(from.get())) {
                    spans.add(new Span(from.get(), last));
                }
            }
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Span.years(spans));
    }
}
