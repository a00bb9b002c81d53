package dev.vitae.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.matching.Samples;

class MatchTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void theScoreIsTheSumOfWhatTheFacetsShow() {
        Match match = Match.of(job(Samples.POSTING, null), Samples.nurse(), Preferences.none(), TODAY);

        double recomputed = match.facets().stream().mapToDouble(facet -> facet.weight() * switch (facet.verdict()) {
            case MET -> 1.0;
            case PARTLY -> 0.5;
            case MISSING, UNKNOWN -> 0.0;
        }).sum();
        assertThat(match.score()).isEqualTo((int) Math.round(recomputed));
        assertThat(match.facets().stream().mapToDouble(Facet::weight).sum()).isBetween(99.9, 100.1);
        assertThat(match.tier()).isEqualTo(Tier.of(Objects.requireNonNull(match.score())));
        assertThat(facet(match, "required: Forklift certification").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(facet(match, "required: German").verdict()).isEqualTo(Verdict.MET);
        assertThat(facet(match, "preferred: Dialysis").reason()).contains("\"Dialysis\"");
    }

    @Test
    void whatIsUnknownCountsNeitherWay() {
        Preferences settled = new Preferences(List.of(), List.of("Berlin"), "hybrid", null, null, null, List.of(), null,
                null, null, false);

        Match silent = Match.of(job(Samples.POSTING, "Berlin"), Samples.nurse(), Preferences.none(), TODAY);
        Match there = Match.of(job(Samples.POSTING, "Berlin"), Samples.nurse(), settled, TODAY);
        Match elsewhere = Match.of(job(Samples.POSTING, "Lyon, FR"), Samples.nurse(), settled, TODAY);

        assertThat(facet(silent, "place").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(facet(silent, "place").weight()).isZero();
        assertThat(facet(silent, "remote").reason()).contains("neither for nor against");
        assertThat(facet(there, "place").verdict()).isEqualTo(Verdict.MET);
        assertThat(facet(elsewhere, "place").verdict()).isEqualTo(Verdict.MISSING);
        assertThat(there.score()).isGreaterThan(Objects.requireNonNull(elsewhere.score()));
    }

    @Test
    void overlappingYearsCountOnce() {
        Match match = Match.of(job(Samples.POSTING, null), Samples.nurse(), Preferences.none(), TODAY);

        assertThat(facet(match, "experience").verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(facet(match, "experience").reason()).contains("3.9 years of the 5");
    }

    @Test
    void anEmptyProfileIsNotEnoughData() {
        Match match = Match.of(job(Samples.POSTING, null), ResumeDocument.empty(), Preferences.none(), TODAY);

        assertThat(match.score()).isNull();
        assertThat(match.tier()).isEqualTo(Tier.NOT_ENOUGH_DATA);
        assertThat(Match.of(job("Hello", null), Samples.nurse(), Preferences.none(), TODAY).score()).isNull();
    }

    private static Facet facet(Match match, String name) {
        return match.facets().stream().filter(facet -> facet.name().equals(name)).findFirst().orElseThrow();
    }

    private static Job job(String text, @Nullable String place) {
        return Job.of("j", "o", true, new Posting(null, null, place, null, null, text, null, null), Instant.EPOCH);
    }
}
