package dev.vitae.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.vitae.skills.graph.SkillGraph;
import dev.vitae.skills.imports.SkillImport;

/**
 * Imports a real ESCO release into a temporary directory, prints its report, then starts five cold JVMs that load the graph
 * with it: time until texts can be read and until names are completed, and heap after garbage collection. The blind sets
 * follow, with the release loaded.
 */
final class EscoBench {
    private static final int COLD_STARTS = 5;
    private static final int COLLECTIONS = 4;

    private EscoBench() {}

    /** {@code --esco DIR}; a process of its own calls it with {@code --load DIR}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals("--load")) {
            load(Path.of(args[1]));
        } else if (args.length == 2 && args[0].equals("--esco")) {
            esco(Path.of(args[1]));
        } else {
            System.err.println("Which release? infra/bench/skills --esco DIR");
            System.exit(2);
        }
    }

    private static void esco(Path release) throws IOException, InterruptedException {
        Path imported = Files.createTempDirectory("vitae-skills");
        try {
            new SkillImport(imported).esco(release).lines().forEach(System.out::println);
            List<double[]> starts = new ArrayList<>();
            for (int i = 0; i < COLD_STARTS; i++) {
                starts.add(coldStart(imported));
            }
            System.out.printf(Locale.ROOT,
                    "cold JVM, median of %d: reads texts after %.0f ms (wanted 1,000; %.0f ms of its thread), "
                            + "completes after %.0f ms, heap %.1f MB (wanted 150)%n",
                    COLD_STARTS, median(starts, 0), median(starts, 1), median(starts, 2), median(starts, 3));
            BlindSets.print(SkillGraph.with(imported), false);
        } finally {
            try (Stream<Path> files = Files.list(imported)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(imported);
        }
    }

    private static double[] coldStart(Path imported) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
                System.getProperty("java.class.path"), EscoBench.class.getName(), "--load", imported.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The load of " + imported + " failed");
        }
        return Stream.of(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static void load(Path imported) throws InterruptedException {
        long before = used();
        long begun = System.nanoTime();
        var threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getCurrentThreadCpuTime();
        SkillGraph graph = SkillGraph.with(imported);
        long read = System.nanoTime();
        busy = threads.getCurrentThreadCpuTime() - busy;
        try {
            graph.complete("k", 1);
            long completes = System.nanoTime();
            long heap = used() - before;
            System.out.printf(Locale.ROOT, "%.1f %.1f %.1f %.2f%n", (read - begun) / 1e6, busy / 1e6,
                    (completes - begun) / 1e6, heap / 1e6);
        } finally {
            // What is measured must not be collected before.
            java.lang.ref.Reference.reachabilityFence(graph);
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double median(List<double[]> starts, int column) {
        return starts.stream().mapToDouble(start -> start[column]).sorted().skip(COLD_STARTS / 2).findFirst().orElse(0);
    }
}
