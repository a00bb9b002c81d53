package dev.vitae.export.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that exist now. */
public enum Format {
    /** Tagged PDF/UA-1 and PDF/A-2a. */
    PDF("application/pdf"),
    /** JSON Resume 1.x. */
    JSON("application/json"),
    /** RenderCV. */
    YAML("application/yaml"),
    /** Plain text, UTF-8. */
    TXT("text/plain;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name in paths, events and file names. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }

    /** All of them in words. */
    public static String all() {
        return Arrays.stream(values()).map(Format::extension).collect(Collectors.joining(", "));
    }
}
