package dev.vitae.export.pdf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.Samples;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.Sheet;
import dev.vitae.export.domain.Wording;

/**
 * Prints the samples into {@code target/proofs} to be looked at, and says how much CPU time a warm one takes. Arguments:
 * folder, measured rounds, further documents as JSON Resume files.
 */
final class ProofSheets {
    private ProofSheets() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/proofs"));
        for (Samples sample : Samples.values()) {
            for (Paper paper : Paper.values()) {
                Sheet sheet = Reading.of(sample.document(), Wording.of("en"));
                if (Press.print(sheet, paper, Instant.EPOCH) instanceof Printing.Printed printed) {
                    String name = sample.name().toLowerCase(Locale.ROOT) + "-" + paper.name().toLowerCase(Locale.ROOT);
                    Files.write(folder.resolve(name + ".pdf"), printed.pdf());
                    System.out.println(name + ": " + printed.pages() + " pages, " + printed.pdf().length + " bytes"
                            + (printed.missing().isEmpty() ? "" : ", missing " + printed.missing()));
                }
            }
        }
        if (args.length > 1) {
            measure(Integer.parseInt(args[1]));
        }
        for (int i = 2; i < args.length; i++) {
            ResumeDocument other = ContractJson.mapper().readValue(Files.readString(Path.of(args[i])),
                    ResumeDocument.class);
            if (Press.print(Reading.of(other, Wording.of("en")), Paper.A4,
                    Instant.EPOCH) instanceof Printing.Printed printed) {
                Files.write(folder.resolve("other-" + i + ".pdf"), printed.pdf());
            }
        }
    }

    private static void measure(int rounds) {
        for (Samples sample : Samples.values()) {
            Sheet sheet = Reading.of(sample.document(), Wording.of("en"));
            long[] nanos = new long[rounds];
            for (int i = -rounds; i < rounds; i++) {
                long start = cpu();
                Press.print(sheet, Paper.A4, Instant.EPOCH);
                if (i >= 0) {
                    nanos[i] = cpu() - start;
                }
            }
            Arrays.sort(nanos);
            System.out.printf("%s: CPU p50 %.1f ms, p95 %.1f ms over %d%n", sample, nanos[rounds / 2] / 1e6,
                    nanos[rounds * 95 / 100] / 1e6, rounds);
        }
    }

    /** Time this thread has really worked, so that a busy machine does not change the figure. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
