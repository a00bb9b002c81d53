package dev.vitae.skills.graph;

import java.util.HashMap;
import java.util.Map;

/** The stems of all words of all spellings, as numbers. */
final class Vocabulary {
    static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = HashMap.newHashMap(1 << 15);

    int add(String stem) {
        Integer number = numbers.get(stem);
        if (number == null) {
            number = numbers.size();
            numbers.put(stem, number);
        }
        return number;
    }

    /** {@link #UNKNOWN} for a word that is in no spelling. */
    int number(String stem) {
        return numbers.getOrDefault(stem, UNKNOWN);
    }
}
