package dev.vitae.skills.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One way to write a skill.
 *
 * @param text a name or alias
 * @param exact found only in this capitalisation
 * @param context absent: it means nothing else
 */
record Spelling(String text, boolean exact, @Nullable Context context) {
    /**
     * What stands around a phrase that has other meanings too.
     *
     * @param with words that say that the skill is meant
     * @param without words that say that it is not
     */
    record Context(List<String> with, List<String> without) {
        /** Among the words for a skill: it is meant unless something speaks against it. */
        private static final String USUALLY = "+";

        Context {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }

        boolean usual() {
            return with.contains(USUALLY);
        }
    }
}
