package dev.vitae.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {

    @TempDir
    Path folder;

    @Test
    void leavesTheOuterFolderOut() throws Exception {
        Archive.unpack(zip("product-1.0/lib/a.txt"), folder.resolve("home"));

        assertThat(folder.resolve("home/lib/a.txt")).hasContent("content");
    }

    @Test
    void refusesToLeaveItsFolder() throws Exception {
        Path zip = zip("product-1.0/../../evil.txt");

        assertThatThrownBy(() -> Archive.unpack(zip, folder.resolve("home"))).isInstanceOf(IOException.class);
    }

    private Path zip(String entry) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write("content".getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }
}
