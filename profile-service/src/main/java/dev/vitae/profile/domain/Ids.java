package dev.vitae.profile.domain;

import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Short opaque names for items and highlights: 60 random bits, far more than one person's profile needs. */
public final class Ids implements Supplier<String> {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{" + LENGTH + "}");

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    static boolean wellFormed(String id) {
        return SHAPE.matcher(id).matches();
    }
}
