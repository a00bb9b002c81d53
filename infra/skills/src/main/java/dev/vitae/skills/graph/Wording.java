package dev.vitae.skills.graph;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** A text's words, with what they are compared by worked out once. For one thread. */
final class Wording {
    private final String text;
    private final List<Word> words;
    private final int[] numbers;
    private final String[] plain;
    private final @Nullable String[] roots;

    private Wording(String text, List<Word> words, Vocabulary vocabulary) {
        this.text = text;
        this.words = words;
        this.numbers = words.stream().mapToInt(word -> vocabulary.number(Roots.stem(word))).toArray();
        this.plain = words.stream().map(Roots::plain).toArray(String[]::new);
        this.roots = new String[words.size()];
    }

    static Wording of(String text, Vocabulary vocabulary) {
        return new Wording(text, Words.inPlace(text), vocabulary);
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

    /** The number of the stem, by which the word is compared inside a phrase. */
    int number(int at) {
        return numbers[at];
    }

    /** What the word is compared by inside a phrase that is turned round; few are, so not worked out before. */
    String root(int at) {
        String root = roots[at];
        if (root == null) {
            root = Roots.of(words.get(at));
            roots[at] = root;
        }
        return root;
    }

    /** What the word is compared by when it stands alone. */
    String plain(int at) {
        return plain[at];
    }

    /** May be left out of a phrase of several words. */
    boolean article(int at) {
        return Phrase.article(plain[at]) && !behind(at).startsWith("+");
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
