package dev.vitae.skills.graph;

import java.util.List;
import java.util.Map;

/**
 * One skill.
 *
 * @param id stays the same for ever
 * @param name the field's standard term
 * @param aliases what else it is called, without the name
 * @param broader ids of more general skills
 * @param related ids of neighbours, and how much of one helps in the other, 0 to 1
 * @param requires ids of skills without which this one is hardly possible
 * @param occupations that it is typical of
 * @param sameAs what the lists of others call it: ESCO URIs, {@code onet:} and an element
 */
public record Skill(String id, String name, Kind kind, List<String> aliases, List<String> broader,
        Map<String, Double> related, List<String> requires, List<String> occupations,
        List<String> sameAs) {
    public Skill {
        aliases = List.copyOf(aliases);
        broader = List.copyOf(broader);
        related = Map.copyOf(related);
        requires = List.copyOf(requires);
        occupations = List.copyOf(occupations);
        sameAs = List.copyOf(sameAs);
    }

    /** A skill that no list of others has, or none that was read. */
    public Skill(String id, String name, Kind kind, List<String> aliases, List<String> broader,
            Map<String, Double> related, List<String> requires, List<String> occupations) {
        this(id, name, kind, aliases, broader, related, requires, occupations, List.of());
    }
}
