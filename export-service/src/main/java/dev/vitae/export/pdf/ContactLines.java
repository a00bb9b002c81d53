package dev.vitae.export.pdf;

import java.util.ArrayList;
import java.util.List;

import dev.vitae.export.domain.Sheet.Piece;

/** Deals the ways to reach a person over as few lines as they need, of about the same length. */
final class ContactLines {
    /** Characters that surely fit on a line of the smallest paper. */
    static final int WIDTH = 100;

    private static final int BETWEEN = 3;

    private ContactLines() {}

    static List<List<Piece>> of(List<Piece> pieces) {
        int all = pieces.stream().mapToInt(piece -> piece.text().length() + BETWEEN).sum();
        int lines = (all + WIDTH - 1) / WIDTH;
        int fair = Math.min(WIDTH, all / lines + WIDTH / 8);
        List<List<Piece>> dealt = new ArrayList<>();
        int used = fair + 1;
        for (Piece piece : pieces) {
            int length = piece.text().length() + BETWEEN;
            if (used + length > fair + BETWEEN) {
                dealt.add(new ArrayList<>());
                used = 0;
            }
            dealt.getLast().add(piece);
            used += length;
        }
        return dealt;
    }
}
