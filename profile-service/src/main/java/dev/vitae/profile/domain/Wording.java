package dev.vitae.profile.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/** Text as data: one Unicode form, no space around it, nothing in it that no page can show; otherwise as written. */
final class Wording {
    private Wording() {}

    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** The first character that cannot be kept; line breaks and tabs count as such where one line is wanted. */
    static OptionalInt forbidden(String text, boolean lines) {
        return text.codePoints().filter(c -> isForbidden(c, lines)).findFirst();
    }

    static String withoutForbidden(String text, boolean lines) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> kept.appendCodePoint(isForbidden(c, lines) ? ' ' : c));
        return kept.toString().strip();
    }

    /** For comparing: without regard to case and spacing. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** Control characters, halves of a pair (which no encoding can hold) and what XML cannot carry. */
    private static boolean isForbidden(int c, boolean lines) {
        if (c == '\n' || c == '\t') {
            return !lines;
        }
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE;
    }
}
