package dev.vitae.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** Run with {@code -Dasyncapi.write} to take a change of the contract over into the committed document. */
class AsyncApiTest {
    private static final Path COMMITTED = Path.of("asyncapi.json");

    @Test
    void committedDocumentTellsWhatTheRecordsAre() throws IOException {
        String made = new AsyncApi(Path.of("src/main/java")).document();
        if (System.getProperty("asyncapi.write") != null) {
            Files.writeString(COMMITTED, made);
        }

        assertThat(made).as("the contract changed: run mvn -pl infra/contracts test -Dasyncapi.write and commit")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
