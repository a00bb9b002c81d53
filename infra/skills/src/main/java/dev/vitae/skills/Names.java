package dev.vitae.skills;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of skills and tools among words: those that are known, and those that are written like one. */
final class Names {
    /** What is paid in is not asked for. */
    static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N} ]");

    private Names() {}

    /** The names that begin at one of the words, the longest at each. */
    static List<List<Word>> in(List<Word> words) {
        List<List<Word>> names = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int length = Math.min(SkillNames.LONGEST, words.size() - from); length >= 1; length--) {
                List<Word> name = words.subList(from, from + length);
                if (adjacent(name) && (SkillNames.known().contain(name) || (length == 1 && shapedLikeOne(name)))) {
                    names.add(name);
                    break;
                }
            }
        }
        return names;
    }

    private static boolean adjacent(List<Word> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (!words.get(i).touches(words.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** C++, .NET, Node.js, OAuth2, GraphQL, iOS: signs, digits among letters, capitals after the first letter. */
    private static boolean shapedLikeOne(List<Word> single) {
        Word word = single.getFirst();
        String surface = word.surface();
        if (word.stop() || word.numeric() || surface.length() < 2 || !Character.isLetter(word.term().codePointAt(0))
                && surface.charAt(0) != '.') {
            return false;
        }
        if (surface.equals(surface.toUpperCase(Locale.ROOT))) {
            return surface.chars().anyMatch(Character::isLetter) && !CURRENCIES.contains(surface)
                    && surface.length() <= 6
                    && surface.chars().allMatch(c -> c < 128)
                    && (SIGN.matcher(surface).find() || surface.length() >= 3);
        }
        boolean mixed = surface.chars().skip(1).anyMatch(Character::isUpperCase)
                && surface.chars().anyMatch(Character::isLowerCase);
        boolean digits = surface.chars().anyMatch(Character::isDigit);
        return mixed || digits || surface.startsWith(".") || surface.endsWith("#") || surface.endsWith("++")
                || surface.indexOf('.') > 0;
    }
}
