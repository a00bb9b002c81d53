package dev.vitae.endtoend;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as the run of its words: neither line breaks nor signs nor typography make a difference. */
record Words(List<String> all) {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Words of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Words(NOT_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList());
    }

    int size() {
        return all.size();
    }

    boolean standsAt(Words longer, int at) {
        return at + size() <= longer.size() && longer.all.subList(at, at + size()).equals(all);
    }

    /** Where this run begins in a longer one, from that place on; -1: nowhere. */
    int in(Words longer, int from) {
        for (int at = from; at + size() <= longer.size(); at++) {
            if (standsAt(longer, at)) {
                return at;
            }
        }
        return -1;
    }

    Words part(int from, int to) {
        return new Words(all.subList(from, to));
    }

    @Override
    public String toString() {
        return String.join(" ", all);
    }
}
