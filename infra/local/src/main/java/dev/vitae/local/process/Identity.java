package dev.vitae.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Tells whether a file is still the one that something was made from: by its content, and by the JDK at work.
 *
 * <p>
 * A build writes the same bytes again more often than not, so time stamps would throw away what is still good. The sum guards against rebuilds, not
 * against people, and costs a tenth of a second for everything.
 */
final class Identity {

    private Identity() {}

    static boolean same(Path mark, Path file) {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void remember(Path mark, Path file) throws IOException {
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, of(file));
    }

    static String of(Path file) {
        CRC32C sum = new CRC32C();
        sum.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[1 << 18];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sum.update(buffer, 0, read);
            }
            return Files.size(file) + "-" + HexFormat.of().toHexDigits(sum.getValue(), 8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
