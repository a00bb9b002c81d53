package dev.vitae.generation.domain.writing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.PartialDate;

/**
 * Time in a profile: order, recency, years. Open periods end on the given day, so that the same request gives the same
 * document whenever it is drafted.
 */
record Career(LocalDate today) {
    /** After this many years an achievement counts a third as recent. */
    private static final double FADING_YEARS = 6;
    private static final double UNDATED = 0.3;

    /** Latest end first, then latest start; the person's own order where both are equal. */
    <T extends Item.Dated> List<T> latestFirst(List<T> items) {
        List<T> ordered = new ArrayList<>(items);
        ordered.sort(Comparator.comparing(this::end).thenComparing(this::start).reversed());
        return ordered;
    }

    boolean current(Item.Dated item) {
        return item.endDate() == null && item.startDate() != null;
    }

    Optional<PartialDate> ended(Item.Dated item) {
        return date(item.endDate());
    }

    /** 1 for what goes on, fading with the years since it ended. */
    double recency(Item.Dated item) {
        if (item.startDate() == null && item.endDate() == null) {
            return UNDATED;
        }
        return recency(end(item));
    }

    double recency(@Nullable String day) {
        return date(day).map(PartialDate::lastDay).map(this::recency).orElse(UNDATED);
    }

    private double recency(LocalDate end) {
        double years = Math.max(0, ChronoUnit.DAYS.between(end, today)) / 365.25;
        return Math.exp(-years / FADING_YEARS);
    }

    /** Full years that these items cover together; time spent in two at once counts once. */
    int years(List<? extends Item.Dated> items) {
        List<Item.Dated> dated = new ArrayList<>();
        for (Item.Dated item : items) {
            if (date(item.startDate()).isPresent()) {
                dated.add(item);
            }
        }
        dated.sort(Comparator.comparing(this::start));
        long days = 0;
        LocalDate covered = LocalDate.MIN;
        for (Item.Dated item : dated) {
            LocalDate from = start(item).isAfter(covered) ? start(item) : covered;
            LocalDate to = end(item).isAfter(today) ? today : end(item);
            if (to.isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, to);
                covered = to;
            }
        }
        return (int) (days / 365.25);
    }

    private LocalDate end(Item.Dated item) {
        if (item.endDate() == null) {
            return item.startDate() == null ? LocalDate.MIN : today;
        }
        return date(item.endDate()).map(PartialDate::lastDay).orElse(LocalDate.MIN);
    }

    private LocalDate start(Item.Dated item) {
        return date(item.startDate()).map(PartialDate::firstDay).orElse(LocalDate.MIN);
    }

    private static Optional<PartialDate> date(@Nullable String text) {
        return text == null ? Optional.empty() : PartialDate.parse(text);
    }
}
