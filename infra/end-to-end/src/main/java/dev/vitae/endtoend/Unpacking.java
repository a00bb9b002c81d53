package dev.vitae.endtoend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What bytes say once everything packed in them is unpacked: files of a ZIP (also of a piece of one), gzip, zlib, base64,
 * PDFs, and each of these within another.
 *
 * <p>Throws when there is more than it will unpack: a search that stops halfway must not say that it found nothing.
 */
final class Unpacking {
    private static final int DEEPEST = 8;
    private static final long MOST_BYTES = 64L << 20;
    /** Of a ZIP's file; its size and the lengths of what stands before its content are at these places after it. */
    private static final String LOCAL_HEADER = "PK\u0003\u0004";
    private static final int HEADER_LENGTH = 30;
    private static final int METHOD_AT = 8;
    private static final int SIZE_AT = 18;
    private static final int NAME_LENGTH_AT = 26;
    private static final int EXTRA_LENGTH_AT = 28;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** Both alphabets; shorter ones say no word of ours. */
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}+");

    private final BiConsumer<String, String> reader;
    private long left = MOST_BYTES;

    private Unpacking(BiConsumer<String, String> reader) {
        this.reader = reader;
    }

    /** @param reader takes how it was packed ({@code plain}, {@code zip}, {@code pdf in zip}) and what stands there, a character for each byte */
    static void read(byte[] bytes, BiConsumer<String, String> reader) {
        new Unpacking(reader).see("", bytes, 0);
    }

    void see(String way, byte[] bytes, int depth) {
        left -= bytes.length;
        if (left < 0 || depth > DEEPEST) {
            throw new IllegalStateException("More is packed here than is searched: " + way);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        reader.accept(way.isEmpty() ? "plain" : way, text);
        zip(way, text, bytes, depth);
        base64(way, text, depth);
        if (text.startsWith("%PDF-")) {
            new UnpackingPdf(this, depth + 1).see(way, bytes);
        } else if (text.startsWith("\u001f\u008b")) {
            gzip(way, bytes, depth);
        } else if (bytes.length > 2 && (bytes[0] & 0x0f) == DEFLATED
                && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) % 31 == 0) {
            byte[] inflated = whatComes(new InflaterInputStream(new ByteArrayInputStream(bytes)));
            if (inflated.length > 0) {
                see(within("zlib", way), inflated, depth + 1);
            }
        }
    }

    static String within(String packed, String way) {
        return way.isEmpty() ? packed : packed + " in " + way;
    }

    /** By the header of each file, not by the directory at the end: a piece of a ZIP has none. */
    private void zip(String way, String text, byte[] bytes, int depth) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = text.indexOf(LOCAL_HEADER); at >= 0
                && at + HEADER_LENGTH <= bytes.length; at = text.indexOf(LOCAL_HEADER, at + 1)) {
            int content = at + HEADER_LENGTH + Short.toUnsignedInt(numbers.getShort(at + NAME_LENGTH_AT))
                    + Short.toUnsignedInt(numbers.getShort(at + EXTRA_LENGTH_AT));
            int method = numbers.getShort(at + METHOD_AT);
            if (content < bytes.length && method == DEFLATED) {
                see(within("zip", way), whatComes(new InflaterInputStream(
                        new ByteArrayInputStream(bytes, content, bytes.length - content), new Inflater(true))),
                        depth + 1);
            } else if (content < bytes.length && method == STORED) {
                long end = content + Integer.toUnsignedLong(numbers.getInt(at + SIZE_AT));
                see(within("zip", way), Arrays.copyOfRange(bytes, content, (int) Math.min(end, bytes.length)),
                        depth + 1);
            }
        }
    }

    private void gzip(String way, byte[] bytes, int depth) {
        try {
            see(within("gzip", way), whatComes(new GZIPInputStream(new ByteArrayInputStream(bytes))), depth + 1);
        } catch (IOException noGzip) {
            // Two bytes that looked like one.
        }
    }

    /** Where a run begins is not known (a path may stand before it), so each of the four places is tried. */
    private void base64(String way, String text, int depth) {
        for (Matcher run = BASE64.matcher(text); run.find();) {
            String letters = run.group().replace('-', '+').replace('_', '/');
            for (int from = 0; from < 4; from++) {
                int length = letters.length() - from;
                String whole = letters.substring(from, letters.length() - (length % 4 == 1 ? 1 : 0));
                see(within("base64", way), Base64.getDecoder().decode(whole), depth + 1);
            }
        }
    }

    /** What could be unpacked before something was wrong with it, or it was cut off. */
    private byte[] whatComes(InputStream packed) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try (packed) {
            for (int read = packed.read(piece); read >= 0; read = packed.read(piece)) {
                unpacked.write(piece, 0, read);
                if (unpacked.size() > left) {
                    throw new IllegalStateException("More is packed here than is searched");
                }
            }
        } catch (IOException end) {
            // A piece of something, or nothing at all.
        }
        return unpacked.toByteArray();
    }
}
