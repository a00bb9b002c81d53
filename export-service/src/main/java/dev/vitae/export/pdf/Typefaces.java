package dev.vitae.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The parsed typefaces of one thread: parsing takes longer than a page, and a parsed face is not safe to share between
 * threads.
 *
 * <p>Glyph substitution stays off: it is most of the time of a page, and it would turn "fi" into a ligature character
 * that machines do not read back as two letters.
 */
final class Typefaces {
    private static final ThreadLocal<Typefaces> OF_THREAD = ThreadLocal.withInitial(Typefaces::new);

    private final Map<Face, TrueTypeFont> parsed = new EnumMap<>(Face.class);
    private final Map<Face, CmapLookup> characters = new EnumMap<>(Face.class);

    private Typefaces() {}

    static Typefaces ofThisThread() {
        return OF_THREAD.get();
    }

    boolean covers(Face face, int codePoint) {
        return characters.computeIfAbsent(face, this::characters).getGlyphId(codePoint) != 0;
    }

    /** Offers the faces to a rendering into this document; a face is only built into it when text asks for it. */
    void offer(PdfRendererBuilder builder, PDDocument into, boolean wideToo) {
        for (Face face : Face.values()) {
            if (wideToo || !face.wide()) {
                builder.useFont(new OnDemand(face, into), face.family(), face.weight(), face.style(), true);
            }
        }
    }

    private TrueTypeFont parsed(Face face) {
        return parsed.computeIfAbsent(face, Typefaces::parse);
    }

    private CmapLookup characters(Face face) {
        try {
            return parsed(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(Face face) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class OnDemand extends PDFontSupplier {
        private final Face face;
        private final PDDocument into;

        OnDemand(Face face, PDDocument into) {
            super(null);
            this.face = face;
            this.into = into;
        }

        @Override
        public @Nullable PDFont supply() {
            try {
                return PDType0Font.load(into, parsed(face), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
