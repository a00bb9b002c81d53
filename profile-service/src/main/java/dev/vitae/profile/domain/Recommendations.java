package dev.vitae.profile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.skills.graph.Kind;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/**
 * Skills that somebody could add to their profile.
 *
 * @param supported the person's own texts show them, so they can be listed as they are
 * @param adjacent near to what the person can do; to be listed only by somebody who really has them
 */
public record Recommendations(List<Supported> supported, List<Adjacent> adjacent) {
    private static final int MOST = 20;

    /** Weaker neighbours help a little, which is no reason to name them. */
    private static final double NEAR = 0.4;

    /** An occupation is somebody's when they show at least so many of its skills. */
    private static final int SKILLS_OF_AN_OCCUPATION = 4;

    /**
     * @param years of the items that show it; absent where none has dates
     * @param evidence the texts, the latest first, at most three
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Supported(String skillId, String name, @Nullable Double years, String why, List<Evidence> evidence) {}

    /** @param quote what of the text says so */
    public record Evidence(String section, String itemId, String highlightId, String text, String quote) {
        static Evidence of(Shown.Place place) {
            return new Evidence(place.said().section(), place.said().itemId(), place.said().highlightId(),
                    place.said().text(), place.surface());
        }
    }

    /**
     * @param weight 0 to 1: how much of it the person has already
     * @param from ids of their skills that it is near to
     */
    public record Adjacent(String skillId, String name, double weight, String why, List<String> from) {}

    /** The same profile always gets the same answer. */
    public static Recommendations of(ResumeDocument document, SkillGraph graph, LocalDate today) {
        Shown shown = Shown.in(document, graph, today);
        Set<String> listed = OwnSkill.Listed.in(document, graph)
                .stream()
                .flatMap(one -> one.skill().stream())
                .map(Skill::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<Supported> supported = shown.direct().keySet().stream()
                .filter(id -> !listed.contains(id))
                .map(id -> graph.find(id).orElseThrow())
                .map(skill -> supported(skill, shown))
                .sorted(Comparator.comparingInt((Supported one) -> -one.evidence().size())
                        .thenComparingDouble(one -> one.years() == null ? 0 : -one.years())
                        .thenComparing(Supported::name))
                .limit(MOST)
                .toList();
        Set<String> has = new HashSet<>(listed);
        has.addAll(shown.direct().keySet());
        has.addAll(shown.implied().keySet());
        return new Recommendations(supported, adjacent(graph, has));
    }

    private static Supported supported(Skill skill, Shown shown) {
        List<Shown.Place> places = shown.places(skill);
        String why = "Your own words show it in " + (places.size() == 1 ? "one place" : places.size() + " places")
                + ", and your skills do not list it.";
        return new Supported(skill.id(), skill.name(), shown.years(skill).map(OwnSkill::tenths).orElse(null), why,
                places.stream().limit(3).map(Evidence::of).toList());
    }

    private static List<Adjacent> adjacent(SkillGraph graph, Set<String> has) {
        Map<String, Adjacent> near = new LinkedHashMap<>();
        neighbours(graph, has).forEach(one -> near.put(one.skillId(), one));
        ofTheirOccupations(graph, has).forEach(one -> near.putIfAbsent(one.skillId(), one));
        return near.values().stream()
                .sorted(Comparator.comparingDouble((Adjacent one) -> -one.weight()).thenComparing(Adjacent::name))
                .limit(MOST)
                .toList();
    }

    private static List<Adjacent> neighbours(SkillGraph graph, Set<String> has) {
        Map<String, List<Skill>> from = new HashMap<>();
        for (String id : has) {
            Skill own = graph.find(id).orElseThrow();
            graph.neighbours(own).forEach((other, weight) -> {
                if (weight >= NEAR && !has.contains(other)) {
                    from.computeIfAbsent(other, _ -> new ArrayList<>()).add(own);
                }
            });
        }
        return from.entrySet().stream().map(entry -> {
            Skill skill = graph.find(entry.getKey()).orElseThrow();
            Map<String, Double> weights = graph.neighbours(skill);
            List<Skill> nearest = entry.getValue().stream()
                    .sorted(Comparator.comparingDouble((Skill own) -> -weights.getOrDefault(own.id(), 0.0))
                            .thenComparing(Skill::name))
                    .toList();
            return new Adjacent(skill.id(), skill.name(), weights.getOrDefault(nearest.getFirst().id(), NEAR),
                    "It is a short step from "
                            + nearest.stream().map(Skill::name).limit(3).collect(Collectors.joining(", "))
                            + ", which you have.",
                    nearest.stream().map(Skill::id).toList());
        }).toList();
    }

    /** Skills that occur together: those of an occupation many of whose skills the person has. */
    private static List<Adjacent> ofTheirOccupations(SkillGraph graph, Set<String> has) {
        Map<String, List<Skill>> occupations = new LinkedHashMap<>();
        graph.all().forEach(skill -> skill.occupations()
                .forEach(one -> occupations.computeIfAbsent(one, _ -> new ArrayList<>()).add(skill)));
        List<Adjacent> near = new ArrayList<>();
        occupations.forEach((occupation, skills) -> {
            List<Skill> own = skills.stream().filter(skill -> has.contains(skill.id())).toList();
            if (own.size() < SKILLS_OF_AN_OCCUPATION) {
                return;
            }
            double share = own.size() / (double) skills.size();
            skills.stream()
                    .filter(skill -> !has.contains(skill.id()) && skill.kind() != Kind.SOFT)
                    .forEach(skill -> near.add(new Adjacent(skill.id(), skill.name(), OwnSkill.tenths(share),
                            "It is typical of the occupation " + occupation + ", of whose " + skills.size()
                                    + " skills you have " + own.size() + ".",
                            own.stream().map(Skill::id).toList())));
        });
        near.sort(Comparator.comparingDouble((Adjacent one) -> -one.weight()).thenComparing(Adjacent::name));
        return near;
    }
}
