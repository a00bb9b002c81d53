package dev.vitae.export.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Sheet;

/** Prints one sheet on the thread it is called on: tagged, PDF/UA-1 and PDF/A-2a, the same bytes for the same input. */
final class Press {
    static final int MOST_PAGES = 10;

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private Press() {}

    /** @param dated the time written into the file: when this version was made */
    static Printing print(Sheet sheet, Paper paper, Instant dated) {
        Typefaces typefaces = Typefaces.ofThisThread();
        Legible legible = new Legible(typefaces);
        Document page = ClassicTemplate.lay(sheet, paper, legible);
        try (PDDocument file = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
            PdfRendererBuilder builder = Lockdown.of(new PdfRendererBuilder()).withW3cDocument(page, null)
                    .usePDDocument(file).usePdfUaAccessibility(true).usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(SRGB).withProducer("Vitae");
            typefaces.offer(builder, file, legible.needsWide());
            return printed(builder, file, legible, dated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Printing printed(PdfRendererBuilder builder, PDDocument file, Legible legible, Instant dated)
            throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            int pages = renderer.getRootBox().getLayer().getPages().size();
            if (pages > MOST_PAGES) {
                return new Printing.TooLong("The document would have " + pages + " pages; " + MOST_PAGES
                        + " is the most. Leave out what matters least.");
            }
            stopIfGivenUp();
            renderer.createPDFWithoutClosing();
            Dated.as(file, dated);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            file.save(bytes);
            return new Printing.Printed(bytes.toByteArray(), pages, legible.missing());
        }
    }

    private static void stopIfGivenUp() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("printing was given up");
        }
    }
}
