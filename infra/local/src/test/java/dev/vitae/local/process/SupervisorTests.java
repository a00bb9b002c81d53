package dev.vitae.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void startsWhatIsNeededFirst() throws Exception {
        TinyKind base = kind("base", Kind.Stage.BACKING, Set.of());
        TinyKind service = kind("service", Kind.Stage.SERVICE, Set.of("base"));
        try (Supervisor supervisor = supervisor(service, base)) {
            assertThat(supervisor.awaitHealthy(Duration.ofSeconds(30))).isInstanceOf(Supervisor.Startup.Healthy.class);
            assertThat(said()).containsSubsequence("base", "ready", "service", "starting");
        }
    }

    @Test
    void startsAgainWhatWasKilledAndSaysSo() throws Exception {
        TinyKind tiny = kind("tiny", Kind.Stage.SERVICE, Set.of());
        try (Supervisor supervisor = supervisor(tiny)) {
            supervisor.awaitHealthy(Duration.ofSeconds(30));
            long first = pid(supervisor);
            ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);

            await().atMost(Duration.ofSeconds(20)).until(() -> tiny.started() == 2 && pid(supervisor) != first);
            assertThat(said()).contains("died (exit code 137)").contains("starting again");
        }
    }

    @Test
    void givesUpWhatNeverBecomesHealthyAndShowsItsLog() throws Exception {
        TinyKind sick = new TinyKind("sick", Kind.Stage.SERVICE, Set.of(), folder.resolve("sick"), true);
        try (Supervisor supervisor = supervisor(sick)) {
            assertThat(supervisor.awaitHealthy(Duration.ofSeconds(60)))
                    .isInstanceOfSatisfying(Supervisor.Startup.Failed.class,
                            failed -> assertThat(failed.reason()).contains("exit code 3").contains("cannot go on"));
            assertThat(sick.started()).isEqualTo(3);
        }
    }

    @Test
    void stopsTheDoorFirstAndTheBaseLast() throws Exception {
        Supervisor supervisor = supervisor(kind("base", Kind.Stage.BACKING, Set.of()),
                kind("door", Kind.Stage.DOOR, Set.of()), kind("service", Kind.Stage.SERVICE, Set.of()));
        supervisor.awaitHealthy(Duration.ofSeconds(30));
        List<Long> pids = List.copyOf(supervisor.pids().values());
        said.reset();

        supervisor.close();

        assertThat(said().lines().map(line -> line.trim().split("\\s+")[1])).containsExactly("door", "service", "base");
        assertThat(pids).hasSize(3).allMatch(pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void stopsWhatAKilledLauncherHasLeft() throws Exception {
        TinyKind tiny = kind("tiny", Kind.Stage.SERVICE, Set.of());
        Process left = new ProcessBuilder(tiny.command()).start();
        Supervisor.pidFile(folder.resolve("run"), "tiny").write(left.toHandle());

        assertThat(Supervisor.stopLeftOvers(folder.resolve("run"), List.of("tiny", "other"))).isOne();
        assertThat(left.isAlive()).isFalse();
        assertThat(Supervisor.stopLeftOvers(folder.resolve("run"), List.of("tiny"))).isZero();
    }

    private TinyKind kind(String name, Kind.Stage stage, Set<String> needs) {
        return new TinyKind(name, stage, needs, folder.resolve(name), false);
    }

    private Supervisor supervisor(Kind... kinds) {
        Supervisor supervisor = new Supervisor(List.of(kinds), folder.resolve("logs"), folder.resolve("run"),
                new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
        supervisor.start();
        return supervisor;
    }

    private static long pid(Supervisor supervisor) {
        return supervisor.pids().values().iterator().next();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
