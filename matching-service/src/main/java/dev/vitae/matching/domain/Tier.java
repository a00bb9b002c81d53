package dev.vitae.matching.domain;

/** A score in a word. */
public enum Tier {
    STRONG,
    GOOD,
    PARTLY,
    WEAK,
    NOT_ENOUGH_DATA;

    static Tier of(int score) {
        if (score >= 80) {
            return STRONG;
        }
        if (score >= 60) {
            return GOOD;
        }
        return score >= 40 ? PARTLY : WEAK;
    }
}
