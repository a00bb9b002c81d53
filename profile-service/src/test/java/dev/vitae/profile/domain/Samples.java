package dev.vitae.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;

/** Named resumes, and short ways to read them. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    static final PersonalProfile NOBODY = PersonalProfile.blank("mina", NOW);
    static final Ids IDS = new Ids();

    private Samples() {}

    static Map<?, ?> mina() {
        return resource("mina-okafor.resume.json");
    }

    static Map<?, ?> wrong() {
        return resource("wrong-in-many-ways.json");
    }

    static Map<?, ?> json(String text) {
        return ContractJson.mapper().readValue(text, Map.class);
    }

    /** What a client that names no ids sends, over the profile as it is. */
    static PersonalProfile put(Map<?, ?> body, PersonalProfile before) {
        Reading reading = Reading.strict(TODAY, KnownIds.of(before.content()));
        PersonalProfile now = SentProfile.read(body, reading).appliedTo(before, IDS, NOW);
        assertThat(reading.findings()).isEmpty();
        return now;
    }

    static ImportedResume imported(Map<?, ?> file, PersonalProfile into) {
        return ImportedResume.read(file, into, Reading.forgiving(TODAY, KnownIds.of(into.content())), IDS, NOW);
    }

    static Map<?, ?> tree(ResumeDocument content) {
        return ContractJson.mapper().convertValue(content, Map.class);
    }

    private static Map<?, ?> resource(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name), name)) {
            return ContractJson.mapper().readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
