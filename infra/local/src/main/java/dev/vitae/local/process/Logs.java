package dev.vitae.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One log file per process, the last three starts kept. */
record Logs(Path folder) {

    private static final int KEPT = 3;

    private static final int TAIL = 15;

    Path of(String name) {
        return folder.resolve(name + ".log");
    }

    void rotate(String name) {
        try {
            Files.createDirectories(folder);
            for (int age = KEPT - 1; age >= 1; age--) {
                move(age == 1 ? of(name) : older(name, age - 1), older(name, age));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path older(String name, int age) {
        return folder.resolve(name + "." + age + ".log");
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String tail(String name) {
        try {
            List<String> lines = new String(Files.readAllBytes(of(name)), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException none) {
            return "(no log)";
        }
    }
}
