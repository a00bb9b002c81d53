package dev.vitae.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;

/** The people of these tests; everything about them is invented. */
public enum Samples {
    /** A full page and a bit: the usual case. */
    INES("ines"),
    /** Three pages, every section. */
    EIRIK("eirik"),
    /** Hardly anything yet. */
    FIRST_JOB("first-job"),
    /** Diacritics, Cyrillic, Greek, very long words, and characters that no typeface here has. */
    SCRIPTS("scripts");

    private final String file;

    Samples(String file) {
        this.file = file;
    }

    public ResumeDocument document() {
        String path = "/resumes/" + file + ".json";
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(path), path)) {
            return ContractJson.mapper().readValue(in, ResumeDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
