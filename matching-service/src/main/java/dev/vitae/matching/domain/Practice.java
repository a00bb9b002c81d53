package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.vitae.contracts.resume.ResumeDocument;

/** The years that a posting asks for against those that somebody has worked. */
final class Practice {
    private static final int SHOWN = 3;

    private Practice() {}

    static Facet facet(Demands.Experience asked, ResumeDocument profile, double weight, LocalDate today) {
        Optional<Double> years = TimeWorked.years(profile.work(), today);
        String quote = " The posting says: \"" + asked.quote().replace('\n', ' ') + "\"";
        if (years.isEmpty()) {
            return new Facet("experience", Verdict.UNKNOWN, weight, List.of(),
                    "No position in your profile has dates, so it counts neither for nor against." + quote);
        }
        Verdict verdict = Verdict.of(years.get() / asked.atLeast());
        List<Evidence> positions = profile.work().stream()
                .filter(work -> work.startDate() != null)
                .map(work -> new Evidence("work", work.id(), null,
                        (work.position() == null ? "" : work.position() + ", ") + work.startDate() + " to "
                                + (work.endDate() == null ? "now" : work.endDate())))
                .sorted(Comparator.comparing(Evidence::itemId))
                .limit(SHOWN)
                .toList();
        return new Facet("experience", verdict, weight, positions,
                String.format(Locale.ROOT, "Your positions make %.1f years of the %d that are asked for.%s",
                        Math.floor(years.get() * 10) / 10, asked.atLeast(), quote));
    }
}
