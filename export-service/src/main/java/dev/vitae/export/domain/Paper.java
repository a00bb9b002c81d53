package dev.vitae.export.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The sheet a resume is printed on; sizes in millimetres. */
public enum Paper {
    A4(210, 297),
    LETTER(215.9, 279.4);

    /** Countries whose offices print on Letter (Unicode CLDR, territories with paper size US-Letter). */
    private static final Set<String> LETTER_COUNTRIES = Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA",
            "PH", "PR", "SV", "US", "VE");

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** What people use where the person lives. */
    public static Paper usualIn(@Nullable String countryCode) {
        return countryCode != null && LETTER_COUNTRIES.contains(countryCode.toUpperCase(Locale.ROOT)) ? LETTER : A4;
    }

    public static Optional<Paper> named(String name) {
        return switch (name) {
            case "a4" -> Optional.of(A4);
            case "letter" -> Optional.of(LETTER);
            default -> Optional.empty();
        };
    }
}
