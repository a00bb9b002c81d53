package dev.vitae.profile.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/**
 * A skill with everything around it.
 *
 * @param kind {@code technology, method, tool, domain, language} or {@code soft}
 * @param related neighbours, the nearest first
 */
record SkillView(String id, String name, String kind, List<String> aliases, List<Named> broader, List<Named> narrower,
        List<Named> requires, List<Neighbour> related, List<String> occupations) {
    static SkillView of(Skill skill, SkillGraph graph) {
        return new SkillView(skill.id(), skill.name(), SkillView.kind(skill), skill.aliases(),
                named(skill.broader(), graph),
                graph.narrower(skill).stream().map(Named::of).toList(), named(skill.requires(), graph),
                graph.neighbours(skill).entrySet().stream()
                        .map(one -> Neighbour.of(graph.find(one.getKey()).orElseThrow(), one.getValue()))
                        .sorted(Comparator.comparingDouble((Neighbour one) -> -one.weight())
                                .thenComparing(Neighbour::name))
                        .toList(),
                skill.occupations());
    }

    private static List<Named> named(List<String> ids, SkillGraph graph) {
        return ids.stream().map(id -> Named.of(graph.find(id).orElseThrow())).toList();
    }

    static String kind(Skill skill) {
        return skill.kind().name().toLowerCase(Locale.ROOT);
    }

    /** A skill in a list. */
    record Named(String id, String name, String kind) {
        static Named of(Skill skill) {
            return new Named(skill.id(), skill.name(), SkillView.kind(skill));
        }
    }

    /** @param weight how much of it helps in the skill, 0 to 1 */
    record Neighbour(String id, String name, String kind, double weight) {
        static Neighbour of(Skill skill, double weight) {
            return new Neighbour(skill.id(), skill.name(), SkillView.kind(skill), weight);
        }
    }
}
