package dev.vitae.export.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A file.
 *
 * @param tag names the bytes: the first half of their SHA-256, in hexadecimal
 * @param pages where the format has pages
 * @param millis how long it took to make
 */
@SuppressWarnings("ArrayRecordComponent") // stored and handed out, never compared
public record StoredFile(byte[] bytes, String tag, @Nullable Integer pages, long millis) {

    public static StoredFile of(byte[] bytes, @Nullable Integer pages, long millis) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new StoredFile(bytes, HexFormat.of().formatHex(digest, 0, 16), pages, millis);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
