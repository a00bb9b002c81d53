package dev.vitae.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Detaches a child from the terminal's signals where the machine has {@code setsid}; elsewhere it stays attached. */
final class Sessions {

    static final List<String> PREFIX = find();

    private Sessions() {}

    private static List<String> find() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path candidate = Path.of(folder, "setsid");
            if (Files.isExecutable(candidate)) {
                return List.of(candidate.toString());
            }
        }
        return List.of();
    }
}
