package dev.vitae.skills.graph;

import java.util.List;

/**
 * A skill, or a group of skills, as a list of others has it (ESCO, O*NET), before it meets our own.
 *
 * @param id theirs: an ESCO URI, or {@code onet:} and an element
 * @param group a heading of their list: no skill, but a way up to one
 * @param labels without repetitions, the preferred one first
 * @param description empty where they have none
 * @param broader their ids
 * @param related their ids: helpful, not needed
 * @param requires their ids: essential
 * @param occupations their ids
 */
public record Concept(String id, Kind kind, boolean group, List<Label> labels, String description,
        List<String> broader, List<String> related, List<String> requires, List<String> occupations) {
    public Concept {
        labels = List.copyOf(labels);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        requires = List.copyOf(requires);
        occupations = List.copyOf(occupations);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("Without a label: " + id);
        }
    }

    /** The preferred label. */
    public String name() {
        return labels.getFirst().text();
    }
}
