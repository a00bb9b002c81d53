package dev.vitae.analytics.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Numbers by name; a name that is not there is 0.
 *
 * <p>Names are flat, {@code group:case}, so that adding up needs to know none of them: {@code failed:profile-missing}
 * beside {@code failed:given-up} sums to {@code failed}.
 */
public record Counts(Map<String, Long> numbers) {
    public static final Counts NONE = new Counts(Map.of());

    /** What a writer, a reason or a format may be called in a name; longer ones are cut. */
    private static final int LONGEST_WORD = 40;

    public Counts {
        numbers = Map.copyOf(numbers);
    }

    public long of(String name) {
        return numbers.getOrDefault(name, 0L);
    }

    /** The numbers of a group by case, in order. */
    public SortedMap<String, Long> by(String group) {
        SortedMap<String, Long> cases = new TreeMap<>();
        String prefix = group + ":";
        numbers.forEach((name, number) -> {
            if (name.startsWith(prefix)) {
                cases.put(name.substring(prefix.length()), number);
            }
        });
        return cases;
    }

    /** All cases of a group together. */
    public long sum(String group) {
        return by(group).values().stream().mapToLong(Long::longValue).sum();
    }

    public Counts plus(Counts more) {
        Map<String, Long> together = new HashMap<>(numbers);
        more.numbers.forEach((name, number) -> together.merge(name, number, Long::sum));
        return new Counts(together);
    }

    /** The name of one case; a dot or a dollar sign would mean something to the database. */
    static String name(String group, String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return group + ":" + (plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(LONGEST_WORD, plain.length())));
    }
}
