package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** A phrase as it is compared: the stems of its words as numbers, without the articles inside. */
final class Phrase {
    /** May stand inside a phrase of several words: "manage the inventory". */
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "of", "our", "your", "their", "its", "all",
            "any");

    final int[] stems;
    /** The first word as it is, singular. */
    final String first;
    /** The same of the last. */
    final String last;

    private Phrase(int[] stems, String first, String last) {
        this.stems = stems;
        this.first = first;
        this.last = last;
    }

    /** One that somebody asks for; words that are in no spelling have no number. */
    static Phrase of(String text, Vocabulary vocabulary) {
        return new Cutter(8, vocabulary, false).cut(text);
    }

    static boolean article(String plain) {
        return ARTICLES.contains(plain);
    }

    boolean empty() {
        return stems.length == 0;
    }

    boolean single() {
        return stems.length == 1;
    }

    /** Equal for phrases that find the same. */
    String key() {
        return single() ? first : Arrays.toString(stems);
    }

    /** Cuts many phrases: each word is looked at once. Not for several threads. */
    static final class Cutter {
        private record Form(int stem, String plain, boolean article, Word word) {}

        private final Map<String, Form> forms;
        private final Vocabulary vocabulary;
        private final boolean learning;
        private int[] stems = new int[8];
        private final List<Word> words = new ArrayList<>();
        private int size;
        private String first = "";
        private String last = "";

        /** A cutter that makes new words part of the vocabulary. */
        Cutter(Vocabulary vocabulary) {
            this(1 << 15, vocabulary, true);
        }

        private Cutter(int words, Vocabulary vocabulary, boolean learning) {
            this.forms = HashMap.newHashMap(words);
            this.vocabulary = vocabulary;
            this.learning = learning;
        }

        Phrase cut(String text) {
            words.clear();
            size = 0;
            first = "";
            last = "";
            if (simple(text)) {
                int length = text.length();
                int from = 0;
                while (from < length) {
                    int end = from;
                    while (end < length && letter(text.charAt(end))) {
                        end++;
                    }
                    if (end > from) {
                        String surface = text.substring(from, end);
                        Form form = forms.get(surface);
                        add(form != null ? form : form(new Word(surface, surface, 0, surface.length())), false);
                    }
                    from = end + 1;
                }
            } else {
                Words.inPlace(text).forEach(word -> add(form(word), text.startsWith("+", word.end())));
            }
            return new Phrase(Arrays.copyOf(stems, size), first, last);
        }

        /** All words of the phrase that was cut last, wherever they stood. */
        List<Word> words() {
            return words;
        }

        /** @param signed "A+" is no article */
        private void add(Form form, boolean signed) {
            words.add(form.word);
            first = size == 0 ? form.plain : first;
            last = form.plain;
            if (size > 0 && form.article && !signed) {
                return;
            }
            if (size == stems.length) {
                stems = Arrays.copyOf(stems, size * 2);
            }
            stems[size++] = form.stem;
        }

        private Form form(Word word) {
            return forms.computeIfAbsent(word.surface(), _ -> {
                String stem = Roots.stem(word);
                String plain = Roots.plain(word);
                return new Form(learning ? vocabulary.add(stem) : vocabulary.number(stem), plain, article(plain), word);
            });
        }

        /** Only English letters, digits, and signs that never join two words to one where they stand. */
        private static boolean simple(String text) {
            int length = text.length();
            for (int i = 0; i < length; i++) {
                char sign = text.charAt(i);
                boolean parts = letter(sign) || switch (sign) {
                    case ' ', '-', '(', ')', '\'', '"', ':', ';' -> true;
                    case ',' -> i + 1 == length || !letter(text.charAt(i + 1));
                    default -> false;
                };
                if (!parts) {
                    return false;
                }
            }
            return true;
        }

        private static boolean letter(char sign) {
            return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9';
        }
    }
}
