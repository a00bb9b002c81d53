package dev.vitae.local.postings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Which sample postings this stack has taken already. It lies beside the data and goes with them. */
record Loaded(Path file) {

    boolean begun() {
        return Files.exists(file);
    }

    Set<String> names() throws IOException {
        return begun() ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }

    /** Before the first posting is sent: from here on a stack that is not empty is one that was not finished. */
    void begin() throws IOException {
        Files.writeString(file, "");
    }

    void add(String name) throws IOException {
        Files.writeString(file, name + "\n", StandardOpenOption.APPEND);
    }
}
