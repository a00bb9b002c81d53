package dev.vitae.export.domain;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A link that may be made clickable: an absolute {@code http}, {@code https}, {@code mailto} or {@code tel} URI. What a
 * person writes that is none of these stays text.
 */
public record SafeLink(String target) {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final int LONGEST = 2000;

    /** The link of a web address; {@code example.com/me} without a scheme is taken as https. */
    public static Optional<SafeLink> web(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        String stripped = address.strip();
        return parsed(looksBare(stripped) ? "https://" + stripped : stripped)
                .filter(uri -> uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT)))
                .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                .map(uri -> new SafeLink(uri.toASCIIString()));
    }

    public static Optional<SafeLink> mail(@Nullable String address) {
        return address == null || !address.matches("[^\\s@<>?&%]+@[^\\s@<>?&%]+\\.[^\\s@<>?&%]+")
                ? Optional.empty()
                : parsed("mailto:" + address).map(uri -> new SafeLink(uri.toASCIIString()));
    }

    /** The link of a phone number that starts with a plus or a digit and has at least five digits. */
    public static Optional<SafeLink> phone(@Nullable String number) {
        if (number == null) {
            return Optional.empty();
        }
        String dialled = number.replaceAll("[\\s().\\-/\\u00a0\\u2010-\\u2013]", "");
        return dialled.matches("\\+?\\d{5,15}") ? Optional.of(new SafeLink("tel:" + dialled)) : Optional.empty();
    }

    /** A web address as people write it: no scheme, no {@code www.}, no slash at the end. */
    public static String shown(String address) {
        return address.strip().replaceFirst("^(?i)https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private static boolean looksBare(String address) {
        return address.matches("[\\p{L}\\d][\\p{L}\\d-]*(\\.[\\p{L}\\d-]+)+([/?#].*)?");
    }

    private static Optional<URI> parsed(String uri) {
        if (uri.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(uri));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
