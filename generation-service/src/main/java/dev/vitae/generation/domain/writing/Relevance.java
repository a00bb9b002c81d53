package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.vitae.skills.Posting;
import dev.vitae.skills.SkillNames;
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * How much a text of the profile answers a posting, word by word: BM25 with the posting's terms as the query and the
 * texts of the profile as the collection, so a term that only one achievement has counts more than one that all have.
 */
final class Relevance {
    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.4;
    /** Two adjacent words of the posting found adjacent. */
    private static final double PAIRS_COUNT = 1.3;
    /** Turns an open-ended sum into 0..1: three good terms reach about 0.8. */
    private static final double SCALE = 6.0;
    private static final int MOST_NAMED = 5;

    private final Posting posting;
    private final Map<String, Integer> textsWith = new HashMap<>();
    /** The same text is asked for again and again while the texts are put in order. */
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, Map<String, Integer>> counted = new HashMap<>();
    private final int texts;
    private final double averageLength;

    Relevance(Posting posting, List<String> collection) {
        this.posting = posting;
        this.texts = collection.size();
        long words = 0;
        for (String text : collection) {
            Map<String, Integer> counts = counted.computeIfAbsent(text, Relevance::counts);
            counts.keySet().forEach(term -> textsWith.merge(term, 1, Integer::sum));
            words += total(counts);
        }
        this.averageLength = texts == 0 ? 1 : Math.max(1.0, (double) words / texts);
    }

    Answer of(String text) {
        return answers.computeIfAbsent(text, this::answer);
    }

    private Answer answer(String text) {
        Map<String, Integer> counts = counted.computeIfAbsent(text, Relevance::counts);
        double length = 1 - LENGTH + LENGTH * total(counts) / averageLength;
        List<Found> found = new ArrayList<>();
        counts.forEach((term, count) -> {
            Posting.Asked asked = posting.asked().get(term);
            if (asked != null) {
                double often = count * (SATURATION + 1) / (count + SATURATION * length);
                found.add(new Found(asked.surface(), term, asked.importance() * rarity(term) * often
                        * (term.indexOf(' ') > 0 ? PAIRS_COUNT : 1)));
            }
        });
        double sum = found.stream().mapToDouble(Found::points).sum();
        found.sort(Comparator.comparingDouble(Found::points).reversed().thenComparing(Found::term));
        return new Answer(1 - Math.exp(-sum / SCALE), named(found));
    }

    /** The best answers in the posting's own words; a word is not repeated where a longer answer holds it. */
    private static List<String> named(List<Found> found) {
        List<Found> named = new ArrayList<>();
        for (Found candidate : found) {
            boolean held = found.stream()
                    .anyMatch(other -> !other.equals(candidate) && other.term().indexOf(' ') > 0
                            && (" " + other.term() + " ").contains(" " + candidate.term() + " "));
            if (!held && named.size() < MOST_NAMED) {
                named.add(candidate);
            }
        }
        return named.stream().map(Found::surface).toList();
    }

    private double rarity(String term) {
        int with = textsWith.getOrDefault(term, 0);
        return Math.log(1 + (texts - with + 0.5) / (with + 0.5));
    }

    /** Terms and adjacent pairs, in the order of the text. */
    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String term : termsAndPairs(Words.of(text))) {
            counts.merge(term, 1, Integer::sum);
        }
        return counts;
    }

    static List<String> termsAndPairs(List<Word> words) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.stop() || word.numeric()) {
                continue;
            }
            terms.add(word.term());
            if (i + 1 < words.size() && !words.get(i + 1).stop() && word.touches(words.get(i + 1))) {
                terms.add(SkillNames.terms(words.subList(i, i + 2)));
            }
        }
        return terms;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private record Found(String surface, String term, double points) {}

    /**
     * @param score 0 to 1
     * @param asked what it answers, best first, in the posting's own words
     */
    record Answer(double score, List<String> asked) {}
}
