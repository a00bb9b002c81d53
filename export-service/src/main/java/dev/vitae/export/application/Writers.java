package dev.vitae.export.application;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.domain.Format;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.PlainText;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.StoredFile;
import dev.vitae.export.domain.Wording;
import dev.vitae.export.pdf.PressRoom;
import dev.vitae.export.pdf.Printing;

/** Writes a document in every format. */
@Component
final class Writers {
    private final PressRoom press;
    private final ExportMetrics metrics;

    Writers(PressRoom press, ExportMetrics metrics) {
        this.press = press;
        this.metrics = metrics;
    }

    /** All formats, on the paper that is usual where the person lives. */
    MadeFiles all(ResumeDocument document, Wording words, Instant dated) {
        Paper paper = Paper.usualIn(
                document.basics().location() == null ? null : document.basics().location().countryCode());
        Map<Format, StoredFile> files = new EnumMap<>(Format.class);
        files.put(Format.JSON, written(Format.JSON, () -> JsonResume.write(document)));
        files.put(Format.YAML, written(Format.YAML, () -> RenderCv.write(document, words)));
        files.put(Format.TXT, written(Format.TXT,
                () -> PlainText.of(Reading.of(document, words)).getBytes(StandardCharsets.UTF_8)));
        return switch (pdf(document, words, paper, dated)) {
            case Pdf.Made made -> {
                files.put(Format.PDF, made.file());
                yield new MadeFiles(paper, files, Map.of(), made.missing());
            }
            case Pdf.Refused refused -> new MadeFiles(paper, files, Map.of(Format.PDF, refused.detail()), List.of());
        };
    }

    /** A PDF, or why there is none. */
    sealed interface Pdf {
        record Made(StoredFile file, List<String> missing) implements Pdf {}

        record Refused(String detail) implements Pdf {}
    }

    Pdf pdf(ResumeDocument document, Wording words, Paper paper, Instant dated) {
        long start = System.nanoTime();
        return switch (counted(Format.PDF, () -> press.print(Reading.of(document, words), paper, dated))) {
            case Printing.Printed printed -> {
                List<String> missing = MadeFiles.named(printed.missing());
                metrics.missing(missing.size());
                yield new Pdf.Made(StoredFile.of(printed.pdf(), printed.pages(), took(Format.PDF, start)), missing);
            }
            case Printing.TooLong tooLong -> {
                metrics.refused(Format.PDF);
                yield new Pdf.Refused(tooLong.detail());
            }
        };
    }

    private StoredFile written(Format format, Supplier<byte[]> writer) {
        long start = System.nanoTime();
        byte[] bytes = counted(format, writer);
        return StoredFile.of(bytes, null, took(format, start));
    }

    private <T> T counted(Format format, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            metrics.failed(format);
            throw failure;
        }
    }

    /** Milliseconds, rounded up; also kept as a metric. */
    private long took(Format format, long start) {
        long nanos = System.nanoTime() - start;
        metrics.made(format, nanos);
        return (nanos + 999_999) / 1_000_000;
    }
}
