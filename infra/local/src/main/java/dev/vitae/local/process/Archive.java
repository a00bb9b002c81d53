package dev.vitae.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a ZIP whose entries all lie in one folder, without that folder. */
final class Archive {

    private Archive() {}

    static void unpack(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path name = Path.of(entry.getName());
                if (entry.isDirectory() || name.getNameCount() < 2) {
                    continue;
                }
                Path path = target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry leaves the archive's folder: " + name);
                }
                Files.createDirectories(path.getParent());
                try (InputStream bytes = file.getInputStream(entry)) {
                    Files.copy(bytes, path);
                }
            }
        }
    }
}
