package dev.vitae.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.vitae.contracts.ContractJson;

/** Resumes that other people made, beside the checkout or where {@code VITAE_RESUMES} says; skipped and said otherwise. */
class FieldFilesTests {
    @ParameterizedTest
    @CsvSource({"resume-sample.json,0", "career-changer.resume.json,0", "schema-sample.resume.json,0",
        "dates-valid-and-invalid.json,4"})
    void isCarried(String name, int notCarried) throws IOException {
        String folder = System.getenv().getOrDefault("VITAE_RESUMES", "../../shared/data/resumes");
        Path file = Path.of(folder, name);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: set VITAE_RESUMES to a folder that holds " + name);
        }
        Assumptions.assumeTrue(Files.exists(file), "VITAE_RESUMES names no folder with " + name);

        ImportedResume told = Samples.imported(ContractJson.mapper().readValue(file.toFile(), Map.class),
                Samples.NOBODY);

        assertThat(told.notCarried()).hasSize(notCarried);
        assertThat(told.warnings()).isEmpty();
    }
}
