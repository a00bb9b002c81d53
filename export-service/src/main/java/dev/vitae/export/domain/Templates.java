package dev.vitae.export.domain;

import java.util.List;

/** The templates that exist. */
public final class Templates {
    public static final Template CLASSIC = new Template("classic", "Classic", 1, List.of("en", "de", "fr", "es"),
            List.of(Paper.A4, Paper.LETTER));

    public static final List<Template> ALL = List.of(CLASSIC);

    private Templates() {}

    /**
     * A way to set a resume.
     *
     * @param languages those whose headings it has; text of a resume may be in any that is written in Latin, Greek or
     *        Cyrillic letters
     */
    public record Template(String id, String name, int columns, List<String> languages, List<Paper> papers) {}
}
