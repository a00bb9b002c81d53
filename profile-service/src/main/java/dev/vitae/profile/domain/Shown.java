package dev.vitae.profile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.skills.Span;
import dev.vitae.skills.graph.Mention;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/**
 * Where a profile's own texts show skills in use, by the skill's id. Whoever shows a skill shows what it requires: work
 * with React counts for JavaScript as well.
 */
record Shown(SkillGraph graph, Map<String, List<Place>> direct, Map<String, List<Place>> implied) {
    /** Below it a mention is a guess; guesses are not told to anybody as what they have done. */
    private static final double SURE = 0.5;

    /** A text that shows a skill, and the words that do. */
    record Place(Said said, String surface) {}

    static Shown in(ResumeDocument document, SkillGraph graph, LocalDate today) {
        Map<String, List<Place>> direct = new LinkedHashMap<>();
        Map<String, List<Place>> implied = new LinkedHashMap<>();
        for (Said said : Said.in(document, today)) {
            for (Mention mention : graph.extract(said.text())) {
                if (mention.denied() || mention.confidence() < SURE) {
                    continue;
                }
                Place place = new Place(said, said.text().substring(mention.start(), mention.end()));
                add(direct, mention.skill().id(), place);
                mention.skill().requires().forEach(required -> add(implied, required, place));
            }
        }
        return new Shown(graph, direct, implied);
    }

    /** A skill that one text shows twice is shown there once. */
    private static void add(Map<String, List<Place>> places, String skill, Place place) {
        List<Place> known = places.computeIfAbsent(skill, _ -> new ArrayList<>());
        if (known.stream().noneMatch(one -> one.said().equals(place.said()))) {
            known.add(place);
        }
    }

    /** Every place that shows it, the latest first; what is without dates last. */
    List<Place> places(Skill skill) {
        return Stream.concat(direct.getOrDefault(skill.id(), List.of()).stream(),
                implied.getOrDefault(skill.id(), List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(place -> place.said().when().map(Span::to).orElse(LocalDate.MIN),
                        Comparator.reverseOrder()))
                .toList();
    }

    /** Years of the items that show it, overlaps once; empty where none of them has dates. */
    Optional<Double> years(Skill skill) {
        List<Span> spans = spans(skill);
        return spans.isEmpty() ? Optional.empty() : Optional.of(Span.years(spans));
    }

    Optional<LocalDate> lastUsed(Skill skill) {
        return spans(skill).stream().map(Span::to).max(Comparator.naturalOrder());
    }

    private List<Span> spans(Skill skill) {
        return places(skill).stream().flatMap(place -> place.said().when().stream()).toList();
    }
}
