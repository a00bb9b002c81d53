package dev.vitae.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalLong;

/** The memory of processes without counting shared pages twice (PSS), where the system tells it (Linux). */
public final class Memory {

    private Memory() {}

    /** KiB, together. */
    public static OptionalLong proportional(Collection<Long> pids) {
        long sum = 0;
        for (long pid : pids) {
            try {
                sum += Files.readAllLines(Path.of("/proc", String.valueOf(pid), "smaps_rollup"))
                        .stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            } catch (IOException unknown) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }
}
