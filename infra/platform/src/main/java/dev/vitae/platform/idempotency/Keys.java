package dev.vitae.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import dev.vitae.platform.problem.Problem;

/** What a key may look like, and how owner, route and key become one id. */
final class Keys {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Keys() {}

    static String checked(String key) {
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw Problem.invalidHeader("Idempotency-Key",
                    "Use 1 to 200 visible ASCII characters without spaces, such as a random UUID.").asException();
        }
        return key;
    }

    /** None of the parts can contain a line break, so no two triples read the same. */
    static String id(String owner, String route, String key) {
        return sha256((owner + "\n" + route + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
