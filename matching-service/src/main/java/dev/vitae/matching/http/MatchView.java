package dev.vitae.matching.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.vitae.matching.domain.Evidence;
import dev.vitae.matching.domain.Facet;
import dev.vitae.matching.domain.Job;
import dev.vitae.matching.domain.Match;

/** A match as the HTTP contract shows it. */
record MatchView(Matched job, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer score, String tier,
        List<Entry> facets) {
    static MatchView of(Job job, Match match) {
        return new MatchView(new Matched(job.id(), job.title(), job.organization(), job.closedAt()), match.score(),
                match.tier().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                match.facets().stream().map(Entry::of).toList());
    }

    /** Which job; {@code closedAt} is absent while it takes applications. */
    record Matched(String id, String title, @Nullable String organization, @Nullable Instant closedAt) {}

    /** One facet; its verdict is {@code met, partly, missing} or {@code unknown}. */
    record Entry(String name, String verdict, double weight, List<Evidence> evidence, String reason) {
        static Entry of(Facet facet) {
            return new Entry(facet.name(), facet.verdict().name().toLowerCase(Locale.ROOT), facet.weight(),
                    facet.evidence(), facet.reason());
        }
    }
}
