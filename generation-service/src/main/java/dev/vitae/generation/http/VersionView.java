package dev.vitae.generation.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.generation.domain.Version;
import dev.vitae.generation.domain.writing.Choice;

/**
 * A version with what it says and why.
 *
 * @param document the resume document in the profile's shape
 * @param choices for everything in the profile whether it was chosen, its score and the reasons
 * @param missing what the posting names and the profile does not
 */
record VersionView(long version, String origin, String writer, long profileVersion, Instant createdAt,
        @Schema(implementation = ResumeDocument.class) JsonNode document,
        List<Choice> choices, Truth truth, List<String> missing) {
    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {
    };

    static VersionView of(Version version) {
        return new VersionView(version.version(), Entry.origin(version), version.writer(), version.profileVersion(),
                version.createdAt(), ContractJson.mapper().readTree(version.document()),
                ContractJson.mapper().readValue(version.choices(), CHOICES), new Truth(version.claims(), 0, 0),
                version.missing());
    }

    /** How many claims were compared with the profile, and what became of them. */
    record Truth(int kept, int reverted, int removed) {}

    /** A version in the list of versions. */
    record Entry(long version, String origin, String writer, long profileVersion, Instant createdAt) {
        static Entry of(Version version) {
            return new Entry(version.version(), origin(version), version.writer(), version.profileVersion(),
                    version.createdAt());
        }

        static String origin(Version version) {
            return version.origin().name().toLowerCase(Locale.ROOT);
        }
    }
}
