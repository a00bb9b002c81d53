package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.vitae.skills.Posting;

/**
 * How close texts of the profile are in meaning to a posting.
 *
 * @param notCompared why nothing was compared; empty when it was
 */
record Similarity(Map<String, Double> byText, String notCompared) {
    /** Unrelated texts lie near the first, paraphrases near the second, in the model that is used. */
    private static final double UNRELATED = 0.15;
    private static final double SAME = 0.70;
    /** Bounds the first generation from a huge profile: some 3 ms a text. */
    private static final int MOST_TEXTS = 160;
    private static final int MOST_WORDS = 60;

    /** Compares the first texts of the list; order it by how promising they are. */
    static Similarity compare(Meaning meaning, Posting posting, List<String> promisingFirst) {
        List<String> texts = promisingFirst.stream().distinct().limit(MOST_TEXTS).toList();
        if (texts.isEmpty()) {
            return new Similarity(Map.of(), "");
        }
        List<String> asked = new ArrayList<>();
        asked.add(posting.focus());
        texts.forEach(text -> asked.add(shortened(text)));
        return switch (meaning.of(asked)) {
            case Meaning.Vectors.Absent absent -> new Similarity(Map.of(), absent.reason());
            case Meaning.Vectors.Present present -> new Similarity(cosines(texts, present.vectors()), "");
        };
    }

    static Similarity none(String reason) {
        return new Similarity(Map.of(), reason);
    }

    boolean used() {
        return notCompared.isEmpty();
    }

    /** What is embedded of a text: the same text gives the same key, so that vectors can be kept. */
    static String shortened(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length <= MOST_WORDS ? text : String.join(" ", List.of(words).subList(0, MOST_WORDS));
    }

    boolean knows(String text) {
        return byText.containsKey(text);
    }

    /** 0 (unrelated, or not compared) to 1 (says the same). */
    double of(String text) {
        double cosine = byText.getOrDefault(text, 0.0);
        return Math.clamp((cosine - UNRELATED) / (SAME - UNRELATED), 0.0, 1.0);
    }

    private static Map<String, Double> cosines(List<String> texts, List<float[]> vectors) {
        Map<String, Double> cosines = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            double cosine = 0;
            for (int d = 0; d < vectors.getFirst().length; d++) {
                cosine += vectors.getFirst()[d] * vectors.get(i + 1)[d];
            }
            cosines.put(texts.get(i), cosine);
        }
        return cosines;
    }
}
