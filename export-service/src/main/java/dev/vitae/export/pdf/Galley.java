package dev.vitae.export.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.PageBox;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Sheet;

/**
 * A sheet laid out on pages and not yet painted. Of one thread, and one at a time: the renderer keeps what it works on
 * in the thread.
 */
final class Galley implements Closeable {
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Legible legible;
    private final PDDocument file;
    private final PdfBoxRenderer renderer;

    private Galley(Legible legible, PDDocument file, PdfBoxRenderer renderer) {
        this.legible = legible;
        this.file = file;
        this.renderer = renderer;
    }

    static Galley lay(Sheet sheet, Paper paper, boolean compact) {
        Typefaces typefaces = Typefaces.ofThisThread();
        Legible legible = new Legible(typefaces);
        PDDocument file = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        PdfRendererBuilder builder = Lockdown.of(new PdfRendererBuilder())
                .withW3cDocument(ClassicTemplate.lay(sheet, paper, legible, compact), null).usePDDocument(file)
                .usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_2_A).useColorProfile(SRGB)
                .useUnicodeLineBreaker(new BetweenWords()).withProducer("Vitae");
        typefaces.offer(builder, file, legible.needsWide());
        Galley galley = new Galley(legible, file, builder.buildPdfRenderer());
        galley.renderer.layout();
        return galley;
    }

    int pages() {
        return pageBoxes().size();
    }

    /** Less than a third of the last page is used, and it is not the only one. */
    boolean endsNearlyEmpty() {
        PageBox last = pageBoxes().getLast();
        int used = renderer.getRootBox().getHeight() - last.getTop();
        return pages() > 1 && used < (last.getBottom() - last.getTop()) / 3;
    }

    Printing.Printed print(Instant dated) throws IOException {
        renderer.createPDFWithoutClosing();
        Dated.as(file, dated);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        file.save(bytes);
        return new Printing.Printed(bytes.toByteArray(), pages(), legible.missing());
    }

    @Override
    public void close() throws IOException {
        renderer.close();
        file.close();
    }

    private List<PageBox> pageBoxes() {
        return renderer.getRootBox().getLayer().getPages();
    }
}
