package dev.vitae.export.domain;

import java.util.List;
import java.util.Optional;

/**
 * A resume as it is read from top to bottom, whatever the format: who, how to reach them, then sections. Only what is
 * there appears; every text is fit to print.
 *
 * @param name empty where the person gave none
 * @param label the person's headline; may be empty
 */
public record Sheet(Wording wording, String name, String label, List<Piece> contacts, List<Section> sections) {

    /** Text that may lead somewhere. */
    public record Piece(String text, Optional<SafeLink> link) {
        static Piece of(String text) {
            return new Piece(text, Optional.empty());
        }
    }

    /** A titled part; {@code id} is unique in the sheet. */
    public record Section(String id, String title, Body body) {}

    /** What a section consists of. */
    public sealed interface Body {}

    /** Paragraphs. */
    public record Prose(List<String> paragraphs) implements Body {}

    /** Things with a heading, such as positions. */
    public record Entries(List<Entry> entries) implements Body {}

    /** Short rows of a label and what belongs to it. */
    public record Rows(List<Row> rows) implements Body {}

    /** Few short things that fit beside each other. */
    public record Listing(List<Row> items) implements Body {}

    /**
     * One thing with a heading.
     *
     * @param by where and for whom; may be empty
     * @param when in words; may be empty
     * @param tail what comes after the highlights, such as courses
     */
    public record Entry(Piece heading, List<Piece> by, String when, List<String> paragraphs, List<String> highlights,
            List<Row> tail) {}

    /** A label with a note on it (a level) and what belongs to it; any of the three may be empty, never all. */
    public record Row(String label, String note, String details) {}
}
