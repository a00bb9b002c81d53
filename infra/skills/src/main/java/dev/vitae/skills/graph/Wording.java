package dev.vitae.skills.graph;

import java.util.List;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** A text's words, with what they are compared by worked out once. */
final class Wording {
    private final String text;
    private final List<Word> words;
    private final String[] stems;
    private final String[] roots;
    private final String[] plain;

    private Wording(String text, List<Word> words) {
        this.text = text;
        this.words = words;
        this.stems = words.stream().map(Roots::stem).toArray(String[]::new);
        this.roots = words.stream().map(Roots::of).toArray(String[]::new);
        this.plain = words.stream().map(Roots::plain).toArray(String[]::new);
    }

    static Wording of(String text) {
        return new Wording(text, Words.inPlace(text));
    }

    String text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    /** What the word is compared by inside a phrase. */
    String stem(int at) {
        return stems[at];
    }

    /** What the word is compared by inside a phrase that is turned round. */
    String root(int at) {
        return roots[at];
    }

    /** What the word is compared by when it stands alone. */
    String plain(int at) {
        return plain[at];
    }

    /** As it is written from this word to before the other. */
    String written(int from, int end) {
        return text.substring(words.get(from).start(), words.get(end - 1).end());
    }

    /** What is written between this word and the next. */
    String behind(int word) {
        return word + 1 < words.size()
                ? text.substring(words.get(word).end(), Math.max(words.get(word).end(), words.get(word + 1).start()))
                : text.substring(words.get(word).end());
    }
}
