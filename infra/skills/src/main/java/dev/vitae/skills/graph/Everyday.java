package dev.vitae.skills.graph;

import java.util.List;
import java.util.regex.Pattern;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * Whether a label that nobody has looked at may be searched for in texts. Labels of others come without a word on what
 * else they mean, so a single word must look like a term, and a phrase must have two words that say something.
 */
final class Everyday {
    /** Of a learned word: what has this ending and some length is no everyday word, a few left aside. */
    private static final Pattern LEARNED = Pattern.compile(
            "(?!techn|method|termin|ideo|anth).{3,}(?:ology|ography|ometry|iatry|opathy|therapy|onomy|oscopy|otomy|otherapeutics|onics|ponics|culture|genetics)");
    private static final int SHORTEST_ACRONYM = 3;

    private Everyday() {}

    static boolean word(String label) {
        List<Word> words = Words.of(label);
        return switch (words.size()) {
            case 0 -> true;
            case 1 -> !term(words.getFirst().surface());
            default -> words.stream().filter(word -> !word.stop()).count() < 2;
        };
    }

    /** A digit, a sign, a capital inside, or a learned ending. */
    static boolean term(String word) {
        return named(word) || LEARNED.matcher(word).matches();
    }

    /** Written as no everyday word is: "iOS", "DB2", "ASP.NET", "LDAP". */
    static boolean named(String word) {
        boolean marked = word.chars().anyMatch(sign -> !Character.isLetter(sign))
                || word.chars().skip(1).anyMatch(Character::isUpperCase);
        return marked && word.length() >= SHORTEST_ACRONYM && word.chars().anyMatch(Character::isLetter);
    }
}
