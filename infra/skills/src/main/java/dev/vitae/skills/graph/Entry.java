package dev.vitae.skills.graph;

import java.util.List;

/** A skill and all ways to write it, the name first. */
record Entry(Skill skill, List<Spelling> spellings) {
    Entry {
        spellings = List.copyOf(spellings);
    }
}
