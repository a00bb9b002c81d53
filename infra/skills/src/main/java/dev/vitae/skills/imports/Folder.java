package dev.vitae.skills.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where a release lies: its files as they are, a folder or two deep, or the archives as they are downloaded. */
final class Folder {
    private static final int DEEPEST = 3;

    private final Path directory;
    private final List<Path> files;

    /** @throws UnreadableRelease when there is no such directory */
    Folder(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new UnreadableRelease("There is no directory " + directory);
        }
        this.directory = directory;
        try (Stream<Path> all = Files.walk(directory, DEEPEST)) {
            this.files = all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A file of the release under the first of these names that is there. */
    record Opened(String name, InputStream bytes) {}

    Optional<Opened> open(String... names) throws IOException {
        for (String name : names) {
            for (Path file : files) {
                if (file.getFileName().toString().equalsIgnoreCase(name)) {
                    return Optional.of(new Opened(name, Files.newInputStream(file)));
                }
            }
            for (Path file : files) {
                if (file.getFileName().toString().endsWith(".zip")) {
                    Optional<Opened> inside = inside(file, name);
                    if (inside.isPresent()) {
                        return inside;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Opened> inside(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            for (ZipEntry entry : entries) {
                if (entry.getName().substring(entry.getName().lastIndexOf('/') + 1).equalsIgnoreCase(name)) {
                    byte[] all = zip.getInputStream(entry).readAllBytes();
                    return Optional.of(new Opened(name, new java.io.ByteArrayInputStream(all)));
                }
            }
        }
        return Optional.empty();
    }

    Opened required(String... names) throws IOException {
        return open(names).orElseThrow(() -> new UnreadableRelease("No file " + String.join(" or ", names) + " in "
                + directory + ", nor in a .zip there"));
    }
}
