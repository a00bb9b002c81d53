package dev.vitae.generation.domain.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;

/** A person with a long career, and a posting for the work they do. */
public final class Samples {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Samples() {}

    public static ResumeDocument profile() {
        return ContractJson.mapper().readValue(text("profile.json"), ResumeDocument.class);
    }

    public static String posting() {
        return text("posting.txt");
    }

    static Brief brief(@Nullable String posting) {
        return brief(profile(), posting);
    }

    static Brief brief(ResumeDocument profile, @Nullable String posting) {
        return new Brief(profile, posting, "en", null, TODAY);
    }

    private static String text(String name) {
        try (InputStream text = Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
