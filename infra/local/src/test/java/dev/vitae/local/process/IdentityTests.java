package dev.vitae.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTests {

    @TempDir
    Path folder;

    @Test
    void isStaleWhenTheContentChangesAndOnlyThen() throws Exception {
        Path jar = Files.writeString(folder.resolve("app.jar"), "one");
        Path mark = folder.resolve("made/mark");
        assertThat(Identity.same(mark, jar)).isFalse();

        Identity.remember(mark, jar);
        assertThat(Identity.same(mark, jar)).isTrue();

        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        assertThat(Identity.same(mark, jar)).as("built again, same bytes").isTrue();

        Files.writeString(jar, "two");
        assertThat(Identity.same(mark, jar)).isFalse();
    }
}
