package dev.vitae.profile.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that people keep resumes in; only {@link #JSON_RESUME} is read so far. */
public enum FileFormat {
    JSON_RESUME("json-resume"),
    RENDERCV("rendercv"),
    YAMLRESUME("yamlresume"),
    REACTIVE_RESUME(
            "reactive-resume"),
    LINKEDIN("linkedin"),
    PDF("pdf"),
    DOCX("docx"),
    MARKDOWN("markdown"),
    TEXT("text");

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isRead() {
        return this == JSON_RESUME;
    }

    public static Optional<FileFormat> named(String label) {
        return Arrays.stream(values()).filter(f -> f.label.equals(label)).findFirst();
    }

    /** Which kind a parsed JSON object is; empty when it is none that is known. */
    public static Optional<FileFormat> of(Map<?, ?> object) {
        if (object.get("sections") instanceof Map<?, ?>) {
            return Optional.of(REACTIVE_RESUME);
        }
        boolean hasSection = object.containsKey("basics")
                || Section.ALL.stream().anyMatch(section -> object.containsKey(section.name()))
                || Stream.of("meta", "$schema").anyMatch(object::containsKey);
        return hasSection ? Optional.of(JSON_RESUME) : Optional.empty();
    }
}
