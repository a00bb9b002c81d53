package dev.vitae.profile.domain;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a reader of the resume may open: http or https only, no credentials in it. It is never fetched.
 */
final class WebAddress {
    private static final Pattern FULL = Pattern.compile("(?i)https?://([^/?#\\s]+)([/?#]\\S*)?");
    /** {@code linkedin.com/in/x}: how people write it; the scheme is added. */
    private static final Pattern BARE = Pattern.compile("([^/?#\\s:@]+\\.[^/?#\\s:@.]{2,}(?::\\d{1,5})?)([/?#]\\S*)?");
    private static final Pattern HOST = Pattern.compile("([^:@\\[\\]]+)(?::\\d{1,5})?");
    private static final Pattern ASCII_HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\.?");
    private static final Pattern UNSAFE = Pattern.compile("[<>\"\\\\^`{|}]");

    private WebAddress() {}

    static Optional<String> of(String text) {
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return hasHost(full.group(1)) && isClean(text) ? Optional.of(text) : Optional.empty();
        }
        Matcher bare = BARE.matcher(text);
        return bare.matches() && hasHost(bare.group(1)) && isClean(text)
                ? Optional.of("https://" + text)
                : Optional.empty();
    }

    private static boolean isClean(String text) {
        return !UNSAFE.matcher(text).find();
    }

    private static boolean hasHost(String authority) {
        Matcher host = HOST.matcher(authority);
        if (!host.matches()) {
            return false;
        }
        try {
            String ascii = IDN.toASCII(host.group(1));
            return ASCII_HOST.matcher(ascii).matches() && !ascii.contains("..");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
