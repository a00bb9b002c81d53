package dev.vitae.profile.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.vitae.contracts.resume.Highlight;

/** How much two sentences say the same in the same words: shared words over all words, 0 to 1. */
final class Likeness {
    /** Half of all words shared: an edited sentence, hardly ever another achievement of the same job. */
    static final double REWORDED = 0.5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    static Optional<Highlight> mostAlike(String text, List<Highlight> others, double enough) {
        Highlight best = null;
        double most = 0;
        for (Highlight other : others) {
            double likeness = of(text, other.text());
            if (likeness >= enough && likeness > most) {
                best = other;
                most = likeness;
            }
        }
        return Optional.ofNullable(best);
    }

    static double of(String one, String other) {
        if (Sameness.said(one, other)) {
            return 1;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        // Below 1 even where all words are shared: order and signs differ.
        return all.isEmpty() ? 0 : Math.min(0.99, (double) words.size() / all.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(Wording.folded(text))));
        words.remove("");
        return words;
    }
}
