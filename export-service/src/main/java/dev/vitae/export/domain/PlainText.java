package dev.vitae.export.domain;

import java.util.List;
import java.util.stream.Collectors;

import dev.vitae.export.domain.Sheet.Entries;
import dev.vitae.export.domain.Sheet.Entry;
import dev.vitae.export.domain.Sheet.Listing;
import dev.vitae.export.domain.Sheet.Piece;
import dev.vitae.export.domain.Sheet.Prose;
import dev.vitae.export.domain.Sheet.Row;
import dev.vitae.export.domain.Sheet.Rows;
import dev.vitae.export.domain.Sheet.Section;

/** A resume for forms that take text: 90 columns, section titles in capitals, nothing but characters. */
public final class PlainText {
    private static final int WIDTH = 90;

    private final StringBuilder out = new StringBuilder();
    private final Sheet sheet;

    private PlainText(Sheet sheet) {
        this.sheet = sheet;
    }

    public static String of(Sheet sheet) {
        return new PlainText(sheet).written();
    }

    private String written() {
        line(sheet.name().isEmpty() ? sheet.wording().resume() : sheet.name());
        wrapped(sheet.label(), "", "");
        contacts();
        sheet.sections().forEach(this::section);
        return out.toString();
    }

    /** As many beside each other as fit; never a separator at the end of a line. */
    private void contacts() {
        StringBuilder line = new StringBuilder();
        for (Piece piece : sheet.contacts()) {
            if (!line.isEmpty() && line.length() + 3 + piece.text().length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " | ").append(piece.text());
        }
        if (!line.isEmpty()) {
            line(line.toString());
        }
    }

    private void section(Section section) {
        out.append('\n');
        line(section.title().toUpperCase(sheet.wording().locale()));
        line("-".repeat(section.title().length()));
        switch (section.body()) {
            case Prose prose -> prose.paragraphs().forEach(paragraph -> wrapped(paragraph, "", ""));
            case Entries entries -> entries(entries.entries());
            case Rows rows -> rows.rows().forEach(row -> wrapped(words(row), "", "  "));
            case Listing listing -> wrapped(
                    listing.items().stream().map(PlainText::words).collect(Collectors.joining(", ")), "", "");
        }
    }

    private void entries(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            entry(entries.get(i));
        }
    }

    private void entry(Entry entry) {
        headed(entry.heading().text(), entry.when());
        wrapped(texts(entry.by(), ", "), "", "");
        entry.paragraphs().forEach(paragraph -> wrapped(paragraph, "", ""));
        entry.highlights().forEach(highlight -> wrapped(highlight, "- ", "  "));
        entry.tail().forEach(row -> wrapped(words(row), "", "  "));
    }

    /** The dates stand at the right edge, or on a line of their own where the heading leaves no room. */
    private void headed(String heading, String when) {
        int room = WIDTH - heading.length() - when.length();
        if (heading.isEmpty() || when.isEmpty()) {
            wrapped(heading + when, "", "");
        } else if (room >= 2) {
            line(heading + " ".repeat(room) + when);
        } else {
            wrapped(heading, "", "");
            line(when);
        }
    }

    private static String words(Row row) {
        String label = row.note().isEmpty() ? row.label() : row.label() + " (" + row.note() + ")";
        return row.details().isEmpty() ? label : label.isEmpty() ? row.details() : label + ": " + row.details();
    }

    private static String texts(List<Piece> pieces, String between) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(between));
    }

    /** A word longer than a line stands alone on its line, unbroken: it may be an address to copy. */
    private void wrapped(String text, String first, String next) {
        if (text.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(next);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        line(line.toString());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
