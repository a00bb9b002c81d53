package dev.vitae.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.Wording;

/** Prints for tests, and reads back what was printed. */
final class Printed {
    static final Instant DATED = Instant.parse("2026-03-04T05:06:07Z");

    private Printed() {}

    static Printing.Printed of(ResumeDocument document) {
        return of(document, "en", Paper.A4);
    }

    static Printing.Printed of(ResumeDocument document, String language, Paper paper) {
        return switch (Press.print(Reading.of(document, Wording.of(language)), paper, DATED)) {
            case Printing.Printed printed -> printed;
            case Printing.TooLong tooLong -> throw new AssertionError(tooLong.detail());
        };
    }

    /** The text in the order of the file, with lines joined by single spaces. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
