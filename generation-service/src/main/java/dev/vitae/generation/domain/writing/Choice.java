package dev.vitae.generation.domain.writing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether something of the profile is in the document, and why.
 *
 * @param section JSON Resume's name of the section
 * @param highlightId absent where the choice is about the item itself
 * @param text what it says, shortened
 * @param score 0 to 1, how much it speaks for being chosen
 * @param reasons in words
 */
public record Choice(String section, String itemId, @Nullable String highlightId, String text, boolean chosen,
        double score, List<String> reasons) {
    public Choice {
        reasons = List.copyOf(reasons);
    }
}
