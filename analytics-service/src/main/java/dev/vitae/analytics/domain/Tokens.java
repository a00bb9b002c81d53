package dev.vitae.analytics.domain;

import java.util.SortedMap;
import java.util.TreeMap;

/** Model tokens that went in and came out. */
public record Tokens(long input, long output) {
    /** Writers that spent none are not there: the offline writer never is. */
    public static SortedMap<String, Tokens> byWriter(Counts counts) {
        SortedMap<String, Long> input = counts.by(Numbers.TOKENS_IN);
        SortedMap<String, Long> output = counts.by(Numbers.TOKENS_OUT);
        SortedMap<String, Tokens> spent = new TreeMap<>();
        input.forEach((writer, in) -> spent.put(writer, new Tokens(in, output.getOrDefault(writer, 0L))));
        output.forEach((writer, out) -> spent.putIfAbsent(writer, new Tokens(0, out)));
        return spent;
    }
}
