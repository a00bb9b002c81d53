package dev.vitae.generation.domain.writing;

import org.jspecify.annotations.Nullable;

/**
 * The lines that a document may still fill: a rough estimate, since templates differ. A page of the plain template has
 * some 52 lines of some 95 characters.
 */
final class Room {
    private static final int LINES_A_PAGE = 52;
    private static final int CHARACTERS_A_LINE = 95;
    /** A section's title with the space above it. */
    static final int TITLE = 2;

    private final int pages;
    private int left;

    Room(int pages) {
        this.pages = pages;
        this.left = pages * LINES_A_PAGE;
    }

    int pages() {
        return pages;
    }

    int left() {
        return left;
    }

    /** What must be there takes its lines even where none are left. */
    void use(int lines) {
        left -= lines;
    }

    /** What may be there takes its lines only where they are left. */
    boolean take(int lines) {
        if (lines > left) {
            return false;
        }
        left -= lines;
        return true;
    }

    static int lines(@Nullable String text) {
        return text == null || text.isBlank() ? 0 : (text.length() + CHARACTERS_A_LINE - 1) / CHARACTERS_A_LINE;
    }

    String noRoom() {
        return "left out: no room on " + (pages == 1 ? "one page" : pages + " pages");
    }
}
