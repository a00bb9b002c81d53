package dev.vitae.export.pdf;

import java.text.BreakIterator;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Breaks lines at spaces only: a word broken after its hyphen is read back by machines as one without. What is wider
 * than a line is broken by the style sheet.
 */
final class BetweenWords implements FSTextBreaker {
    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** Where the next word starts; the end of the text, and after it {@link BreakIterator#DONE}. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return BreakIterator.DONE;
        }
        int space = text.indexOf(' ', at);
        while (space >= 0 && space + 1 < text.length() && text.charAt(space + 1) == ' ') {
            space++;
        }
        at = space < 0 ? text.length() : space + 1;
        return at;
    }
}
