package dev.vitae.profile.domain;

/** How much a profile may hold; lengths are in characters (code points). The README repeats these numbers. */
final class Limits {
    /** Names, titles, places, key words: what stands on one line. */
    static final int LINE = 200;
    /** Summaries, descriptions, references: what may have paragraphs. */
    static final int TEXT = 5_000;
    static final int HIGHLIGHT = 2_000;
    static final int ADDRESS = 2_000;
    /** RFC 5321 leaves 254 for an address that can be delivered to. */
    static final int EMAIL = 254;

    static final int ITEMS = 100;
    static final int HIGHLIGHTS = 50;
    static final int WORDS = 100;
    static final int ACCOUNTS = 20;
    static final int CHOICES = 20;

    /** What is found wrong beyond this is counted only, so that a hostile file cannot make a huge answer. */
    static final int FINDINGS = 1_000;

    static final int FIRST_YEAR = 1900;
    static final int YEARS_AHEAD = 10;

    private Limits() {}
}
