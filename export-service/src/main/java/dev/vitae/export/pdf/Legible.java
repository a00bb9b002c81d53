package dev.vitae.export.pdf;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees to it that no character vanishes or turns into a stray sign: what no typeface in the jar has is printed as
 * U+FFFD, the mark for "a character stood here", and remembered so that it can be told.
 */
final class Legible {
    private static final int MARK = 0xFFFD;

    /** Scripts whose letters stand beside each other as they are; others need shaping, which is off. */
    private static final Set<UnicodeScript> UNSHAPED = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private final Typefaces typefaces;
    private final Set<Integer> missing = new TreeSet<>();
    private boolean wide;

    Legible(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    String text(String wanted) {
        StringBuilder printable = new StringBuilder(wanted.length());
        wanted.codePoints().map(this::printable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Whether any text so far needs the wide faces. */
    boolean needsWide() {
        return wide;
    }

    /** The code points that were marked. */
    Set<Integer> missing() {
        return missing;
    }

    private int printable(int codePoint) {
        if (codePoint < 0x7F || typefaces.covers(Face.SANS, codePoint) && typefaces.covers(Face.SERIF_BOLD, codePoint)
                && typefaces.covers(Face.SANS_BOLD, codePoint) && typefaces.covers(Face.SANS_ITALIC, codePoint)) {
            return codePoint;
        }
        wide = true;
        if (UNSHAPED.contains(UnicodeScript.of(codePoint)) && typefaces.covers(Face.WIDE, codePoint)
                && typefaces.covers(Face.WIDE_BOLD, codePoint)) {
            return codePoint;
        }
        missing.add(codePoint);
        return MARK;
    }
}
