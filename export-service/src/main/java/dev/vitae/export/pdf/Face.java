package dev.vitae.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;

/** The typefaces in the jar, each under the family and weight by which style sheets ask for it. */
enum Face {
    SANS("Source Sans 3", 400, FontStyle.NORMAL, "source-sans-3/400Regular/SourceSans3_400Regular"),
    SANS_ITALIC(
            "Source Sans 3", 400, FontStyle.ITALIC,
            "source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic"),
    SANS_BOLD("Source Sans 3", 600,
            FontStyle.NORMAL, "source-sans-3/600SemiBold/SourceSans3_600SemiBold"),
    SERIF_BOLD("Source Serif 4",
            600, FontStyle.NORMAL, "source-serif-4/600SemiBold/SourceSerif4_600SemiBold"),
    /** The wide ones: what the faces above do not cover. */
    WIDE("Noto Sans", 400, FontStyle.NORMAL, "noto-sans/400Regular/NotoSans_400Regular"),
    WIDE_ITALIC("Noto Sans", 400,
            FontStyle.ITALIC, "noto-sans/400Regular_Italic/NotoSans_400Regular_Italic"),
    WIDE_BOLD("Noto Sans", 600,
            FontStyle.NORMAL, "noto-sans/600SemiBold/NotoSans_600SemiBold");

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final String file;

    Face(String family, int weight, FontStyle style, String file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.file = file;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    /** Whether it is only needed for text beyond the main faces. */
    boolean wide() {
        return this == WIDE || this == WIDE_ITALIC || this == WIDE_BOLD;
    }

    byte[] bytes() {
        String path = "/fonts/" + file + ".ttf";
        try (InputStream in = Face.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("typeface missing from the jar: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
