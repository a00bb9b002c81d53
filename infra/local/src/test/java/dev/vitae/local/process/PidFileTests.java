package dev.vitae.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    Path folder;

    @Test
    void findsTheVeryProcess() {
        PidFile file = new PidFile(folder.resolve("a.pid"));
        file.write(ProcessHandle.current());

        assertThat(file.running()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSamePidForOurs() throws Exception {
        Path path = folder.resolve("a.pid");
        Files.writeString(path, ProcessHandle.current().pid() + " 2020-01-01T00:00:00Z");

        assertThat(new PidFile(path).running()).isEmpty();
    }

    @Test
    void takesRubbishForNothing() throws Exception {
        Path path = folder.resolve("a.pid");
        Files.writeString(path, "rubbish");

        assertThat(new PidFile(path).running()).isEmpty();
        assertThat(new PidFile(folder.resolve("none")).running()).isEmpty();
    }
}
