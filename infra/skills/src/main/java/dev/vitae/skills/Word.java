package dev.vitae.skills;

/**
 * One word of a text.
 *
 * @param surface as it is written there
 * @param term what it is compared by: lower case, stem, one spelling for known aliases
 * @param start first character in the normalised text
 * @param end one past the last
 */
public record Word(String surface, String term, int start, int end) {
    public boolean stop() {
        return StopWords.contains(surface);
    }

    /** The term without one spelling for known aliases: "k8s" stays what it is. */
    public String stem() {
        return Terms.stem(Words.normalise(surface));
    }

    /** Lower case and singular; unlike the term it tells "nurse" from "nursing". */
    public String plain() {
        return Terms.plain(Words.normalise(surface));
    }

    public boolean numeric() {
        return Character.isDigit(term.charAt(0)) && term.chars().noneMatch(Character::isLetter);
    }

    /** Only a space, a hyphen or nothing lies between. */
    public boolean touches(Word next) {
        return next.start - end <= 1;
    }
}
