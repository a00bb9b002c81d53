package dev.vitae.export.pdf;

import java.util.List;

import org.w3c.dom.Document;

import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Sheet;
import dev.vitae.export.domain.Sheet.Entries;
import dev.vitae.export.domain.Sheet.Entry;
import dev.vitae.export.domain.Sheet.Listing;
import dev.vitae.export.domain.Sheet.Piece;
import dev.vitae.export.domain.Sheet.Prose;
import dev.vitae.export.domain.Sheet.Row;
import dev.vitae.export.domain.Sheet.Rows;
import dev.vitae.export.domain.Sheet.Section;

/** The template {@code classic}: one column, a serif for the name and the headings, dates at the right edge. */
final class ClassicTemplate {
    private static final String DOT = " · ";
    /** Paragraphs, highlights and tail lines that an entry may have to be kept on one page. */
    private static final int SHORT = 4;

    private final Sheet sheet;
    private final Legible legible;
    private final Markup markup;

    private ClassicTemplate(Sheet sheet, Legible legible) {
        this.sheet = sheet;
        this.legible = legible;
        this.markup = new Markup(legible::text);
    }

    /** @param compact set closer, where that saves a page */
    static Document lay(Sheet sheet, Paper paper, Legible legible, boolean compact) {
        return new ClassicTemplate(sheet, legible).page(paper, compact);
    }

    private Document page(Paper paper, boolean compact) {
        Markup.Node html = markup.root("html").with("lang", sheet.wording().language());
        Markup.Node head = html.add("head");
        Markup.Node body = html.add("body");
        header(body);
        sheet.sections().forEach(section -> section(body, section));
        describe(head);
        head.add("style").raw(ClassicStyle.sheet(paper, legible.text(sheet.name()), sheet.wording(),
                legible.needsWide(), compact));
        return markup.document();
    }

    private void describe(Markup.Node head) {
        String title = sheet.name().isEmpty()
                ? sheet.wording().resume()
                : sheet.name() + " – " + sheet.wording().resume();
        head.add("title").raw(title);
        head.add("meta").with("name", "subject").with("content", sheet.label().isEmpty() ? title : sheet.label());
        if (!sheet.name().isEmpty()) {
            head.add("meta").with("name", "author").with("content", sheet.name());
        }
        Markup.Node bookmarks = head.add("bookmarks");
        sheet.sections().forEach(section -> bookmarks.add("bookmark").with("name", section.title())
                .with("href", "#" + section.id()));
    }

    private void header(Markup.Node body) {
        Markup.Node header = body.add("div", "header");
        header.add("h1").says(sheet.name().isEmpty() ? sheet.wording().resume() : sheet.name());
        if (!sheet.label().isEmpty()) {
            header.add("p", "label").says(sheet.label());
        }
        if (!sheet.contacts().isEmpty()) {
            Markup.Node contacts = header.add("div", "contacts");
            ContactLines.of(sheet.contacts()).forEach(line -> pieces(contacts.add("p"), line));
        }
    }

    private void section(Markup.Node body, Section section) {
        switch (section.body()) {
            case Prose prose -> {
                Markup.Node part = titled(body, section, "prose");
                prose.paragraphs().forEach(paragraph -> part.add("p").says(paragraph));
            }
            case Entries entries -> {
                Markup.Node part = titled(body, section, "entries");
                entries.entries().forEach(entry -> entry(part, entry));
            }
            case Rows rows -> rows(titled(body, section, "prose"), rows.rows());
            case Listing listing -> listing(titled(body, section, "prose").add("p"), listing.items());
        }
    }

    private static Markup.Node titled(Markup.Node body, Section section, String kind) {
        Markup.Node part = body.add("div", "section " + kind);
        part.add("h2").with("id", section.id()).says(section.title());
        return part;
    }

    private void entry(Markup.Node part, Entry entry) {
        Markup.Node item = part.add("div", "entry" + breaking(entry));
        Markup.Node line = item.add("div", "line");
        Markup.Node left = line.add("div", "left");
        piece(left.add("h3"), entry.heading());
        if (!entry.by().isEmpty()) {
            pieces(left.add("p", "by"), entry.by());
        }
        if (!entry.when().isEmpty()) {
            line.add("div", "when").add("p").says(entry.when());
        }
        entry.paragraphs().forEach(paragraph -> item.add("p", "story").says(paragraph));
        if (!entry.highlights().isEmpty()) {
            Markup.Node list = item.add("ul");
            entry.highlights().forEach(highlight -> list.add("li").add("span").says(highlight));
        }
        entry.tail().forEach(row -> tail(item.add("p", "tail"), row));
    }

    /** A short entry stays whole, so that no page begins with its last line; a long one may break between its lines. */
    private static String breaking(Entry entry) {
        if (entry.paragraphs().isEmpty() && entry.highlights().isEmpty()) {
            return " brief";
        }
        int parts = entry.paragraphs().size() + entry.highlights().size() + entry.tail().size();
        return parts <= SHORT ? " whole-entry" : "";
    }

    private static void tail(Markup.Node paragraph, Row row) {
        if (!row.label().isEmpty()) {
            paragraph.add("span", "strong").says(row.label() + ": ");
        }
        paragraph.add("span").says(row.details());
    }

    private static void rows(Markup.Node part, List<Row> rows) {
        Markup.Node table = part.add("div", "rows");
        for (Row row : rows) {
            Markup.Node line = table.add("div", "row");
            Markup.Node label = line.add("div", "key").add("p");
            label.add("span", "strong").says(row.label());
            if (!row.note().isEmpty()) {
                label.add("span", "note").says(" (" + row.note() + ")");
            }
            line.add("div", "value").add("p").says(row.details());
        }
    }

    private static void listing(Markup.Node paragraph, List<Row> items) {
        for (int i = 0; i < items.size(); i++) {
            Row row = items.get(i);
            if (i > 0) {
                paragraph.add("span", "dot").says(DOT);
            }
            paragraph.add("span", row.note().isEmpty() ? "plain" : "strong").says(row.label());
            if (!row.note().isEmpty()) {
                paragraph.add("span").says(" (" + row.note() + ")");
            }
        }
    }

    private static void pieces(Markup.Node paragraph, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0) {
                paragraph.add("span", "dot").says(DOT);
            }
            piece(paragraph.add("span", pieces.get(i).text().length() > ContactLines.WIDTH / 2 ? "long" : "whole"),
                    pieces.get(i));
        }
    }

    private static void piece(Markup.Node holder, Piece piece) {
        if (piece.link().isPresent()) {
            holder.add("a").with("href", piece.link().get().target()).says(piece.text());
        } else {
            holder.says(piece.text());
        }
    }
}
