package dev.vitae.skills.graph;

import java.util.List;

/**
 * An occupation as a list of others has it.
 *
 * @param id theirs
 * @param titles what else it is called
 */
public record Occupation(String id, String name, List<String> titles) {
    public Occupation {
        titles = List.copyOf(titles);
    }
}
