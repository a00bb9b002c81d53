package dev.vitae.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Wording;

/** The style sheet of {@code classic}: the file, and what depends on paper, name and typefaces. */
final class ClassicStyle {
    private static final String FILE = read("/templates/classic.css");
    private static final String COMPACT = read("/templates/classic-compact.css");

    private ClassicStyle() {}

    static String sheet(Paper paper, String name, Wording wording, boolean wide, boolean compact) {
        String fallback = wide ? ", 'Noto Sans'" : "";
        return FILE + (compact ? COMPACT : "") + """
                body { font-family: 'Source Sans 3'%1$s }
                h1, h2 { font-family: 'Source Serif 4', 'Source Sans 3'%1$s }
                @page {
                  size: %2$smm %3$smm;
                  @bottom-center {
                    content: %4$s;
                    font-family: 'Source Sans 3'%1$s; font-size: 8.5pt; color: #5b6470;
                  }
                }
                @page :first { @bottom-center { content: none } }
                """.formatted(fallback, number(paper.width()), number(paper.height()), footer(name, wording));
    }

    /** "Name – page 2 of 3", by the page counters. */
    private static String footer(String name, Wording wording) {
        String lead = name.isEmpty() ? "" : name + " – ";
        String[] words = wording.page().split("%s", -1);
        return quoted(lead + words[0]) + " counter(page) " + quoted(words[1]) + " counter(pages) " + quoted(words[2]);
    }

    /** A CSS string in which all but plain letters and digits is escaped (the blank ends an escape): it cannot end early. */
    private static String quoted(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints().forEach(c -> css.append(
                c < 128 && Character.isLetterOrDigit(c) || c == ' ' ? Character.toString(c) : "\\%06x ".formatted(c)));
        return css.append('"').toString();
    }

    private static String number(double millimetres) {
        return String.format(Locale.ROOT, "%.1f", millimetres);
    }

    private static String read(String path) {
        try (InputStream in = ClassicStyle.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("style sheet missing from the jar: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
