package dev.vitae.skills.graph;

import java.util.List;

/**
 * One release of a list of others, read and settled: every label says what it is good for, no relation leads nowhere or
 * back to where it came from.
 *
 * @param source {@code esco} or {@code onet}; a later release of the same takes its place
 */
public record Release(String source, List<Concept> concepts, List<Occupation> occupations) {
    public Release {
        concepts = List.copyOf(concepts);
        occupations = List.copyOf(occupations);
    }
}
