package dev.vitae.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;

import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Sheet;

/** Prints one sheet on the thread it is called on: tagged, PDF/UA-1 and PDF/A-2a, the same bytes for the same input. */
final class Press {
    static final int MOST_PAGES = 10;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private Press() {}

    /** @param dated the time written into the file: when this version was made */
    static Printing print(Sheet sheet, Paper paper, Instant dated) {
        try {
            return normalOrCompact(sheet, paper, dated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A last page that would be nearly empty is saved by setting everything closer, where that suffices. */
    private static Printing normalOrCompact(Sheet sheet, Paper paper, Instant dated) throws IOException {
        int pages;
        try (Galley normal = Galley.lay(sheet, paper, false)) {
            pages = normal.pages();
            if (pages > MOST_PAGES) {
                return tooLong(pages);
            }
            stopIfGivenUp();
            if (!normal.endsNearlyEmpty()) {
                return normal.print(dated);
            }
        }
        try (Galley compact = Galley.lay(sheet, paper, true)) {
            stopIfGivenUp();
            if (compact.pages() < pages) {
                return compact.print(dated);
            }
        }
        try (Galley normal = Galley.lay(sheet, paper, false)) {
            return normal.print(dated);
        }
    }

    private static Printing tooLong(int pages) {
        return new Printing.TooLong("The document would have " + pages + " pages; " + MOST_PAGES
                + " is the most. Leave out what matters least.");
    }

    private static void stopIfGivenUp() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("printing was given up");
        }
    }
}
