package dev.vitae.local.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import dev.vitae.local.process.Place;

/** The archive: a ZIP of folders, with a sum of every file. It is there as a whole or not at all. */
record Snapshot(Path file) {

    /** Writes beside the file first; readable by its owner only, since everything about everybody is in it. */
    void write(Map<String, Path> parts, Place place) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        try {
            Files.createFile(unfinished,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                zip.setLevel(Deflater.BEST_SPEED);
                Map<String, String> sums = new HashMap<>();
                for (Map.Entry<String, Path> part : parts.entrySet()) {
                    add(zip, part.getKey(), part.getValue(), sums);
                }
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(Manifest.of(place, Instant.now().toString(), sums).json());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void add(ZipOutputStream zip, String part, Path folder, Map<String, String> sums)
            throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path one : files) {
            String name = part + "/" + folder.relativize(one);
            zip.putNextEntry(new ZipEntry(name));
            try (InputStream bytes = Files.newInputStream(one)) {
                sums.put(name, copied(bytes, zip));
            }
        }
    }

    Manifest manifest() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new IOException(file + " is no backup of Vitae.");
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                return Manifest.read(bytes.readAllBytes());
            }
        }
    }

    /** Into an empty folder; refuses an archive with a file that is missing, foreign or changed. */
    void unpack(Path folder) throws IOException {
        Map<String, String> sums = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().equals(Manifest.NAME)) {
                    continue;
                }
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("An entry leaves the archive's folder: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream bytes = zip.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
                    sums.put(entry.getName(), copied(bytes, out));
                }
            }
        }
        if (!sums.equals(manifest().files())) {
            throw new IOException(file + " is damaged: its files are not those that it was made of.");
        }
    }

    private static String copied(InputStream bytes, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
