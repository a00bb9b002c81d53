package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.vitae.skills.SkillNames;
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * One text of a profile or document, ready to be looked through.
 *
 * @param rank how well such a text proves something: achievements first
 * @param until last day of the item that it belongs to; empty where it has no dates
 * @param sequence its terms in order, between spaces
 */
record Saying(String section, String itemId, @Nullable String highlightId, String text, int rank,
        Optional<LocalDate> until, Set<String> terms, String sequence) {
    /** The same whatever the order of items is. */
    static final Comparator<Saying> MOST_TELLING = Comparator.comparingInt(Saying::rank)
            .thenComparing(Saying::itemId)
            .thenComparing(saying -> saying.highlightId() == null ? "" : saying.highlightId())
            .thenComparing(Saying::text);
    private static final int LONGEST = 300;

    static Saying of(String section, String itemId, @Nullable String highlightId, String text, int rank,
            Optional<LocalDate> until) {
        List<Word> words = Words.of(text);
        return new Saying(section, itemId, highlightId, text, rank, until,
                words.stream().map(Word::term).collect(Collectors.toUnmodifiableSet()),
                " " + SkillNames.terms(words) + " ");
    }

    Evidence evidence() {
        String shown = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return new Evidence(section, itemId, highlightId, shown);
    }

    /** @return how much of these words the text has, from 0 to 1; a related form counts half */
    double share(List<String> wanted) {
        double found = 0;
        for (String term : wanted) {
            found += terms.contains(term) ? 1 : terms.stream().anyMatch(said -> related(said, term)) ? 0.5 : 0;
        }
        return wanted.isEmpty() ? 0 : found / wanted.size();
    }

    /** "Electrician" and "electrical", "accountant" and "accounting": one root, different endings. */
    private static boolean related(String one, String other) {
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= 6 && Math.max(one.length(), other.length()) - shared <= 4;
    }
}
