package dev.vitae.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.vitae.local.process.Folders;
import dev.vitae.local.process.Place;

class BackupTests {

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Path file = Path.of("");

    @BeforeEach
    void aStackThatHasRun() throws IOException {
        file = root.resolve("vitae.backup");
        Files.createDirectories(place().state("data", "kafka", "resume-generated-0"));
        Files.writeString(place().state("data", "mongo.db"), "documents");
        Files.write(place().state("data", "kafka", "resume-generated-0", "0.log"), new byte[200_000]);
        Files.createDirectories(place().keycloakData());
        Files.writeString(place().keycloakData().resolve("keycloakdb.mv.db"), "alice");
    }

    @Test
    void bringsBackTheSameBytes() throws Exception {
        assertThat(backup().backup(file, false)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        Folders.delete(place().state());

        assertThat(backup().restore(file, false)).isZero();

        assertThat(place().state("data", "mongo.db")).hasContent("documents");
        assertThat(place().state("data", "kafka", "resume-generated-0", "0.log")).hasBinaryContent(new byte[200_000]);
        assertThat(place().keycloakRestored().resolve("keycloakdb.mv.db")).hasContent("alice");
        assertThat(place().state("restoring")).doesNotExist();
    }

    @Test
    void replacesNothingWithoutForceAndKeepsWhatItReplaced() throws Exception {
        backup().backup(file, false);
        Files.writeString(place().state("data", "mongo.db"), "newer");

        assertThat(backup().backup(file, false)).isEqualTo(2);
        assertThat(backup().restore(file, false)).isEqualTo(2);
        assertThat(place().state("data", "mongo.db")).hasContent("newer");

        assertThat(backup().restore(file, true)).isZero();
        assertThat(place().state("data", "mongo.db")).hasContent("documents");
        assertThat(place().state("replaced", "data", "mongo.db")).hasContent("newer");
    }

    @Test
    void aDamagedFileTouchesNothing() throws Exception {
        backup().backup(file, false);
        byte[] bytes = Files.readAllBytes(file);
        // "documents" was stored early and small: the byte lies in its content.
        bytes[indexOf(bytes, "data/mongo.db") + 15] ^= 0x20;
        Files.write(file, bytes);
        Files.writeString(place().state("data", "mongo.db"), "newer");

        assertThat(backup().restore(file, true)).isEqualTo(1);

        assertThat(place().state("data", "mongo.db")).hasContent("newer");
        assertThat(place().keycloakData().resolve("keycloakdb.mv.db")).hasContent("alice");
    }

    @Test
    void aRestoreThatWasCutOffIsFinishedByTheNextStartOrNeverBegan() throws Exception {
        backup().backup(file, false);
        Stored stored = new Stored(place());
        new Snapshot(file).unpack(stored.unpacking());
        Files.writeString(place().state("data", "mongo.db"), "newer");

        Backup.finish(place());
        assertThat(place().state("data", "mongo.db")).hasContent("newer");
        assertThat(stored.unpacking()).doesNotExist();

        // Decided, and killed between taking away the old data and putting the restored ones there.
        new Snapshot(file).unpack(stored.restoring());
        Folders.delete(place().state("data"));
        Backup.finish(place());
        assertThat(place().state("data", "mongo.db")).hasContent("documents");
        assertThat(place().keycloakRestored().resolve("keycloakdb.mv.db")).hasContent("alice");
    }

    @Test
    void whatNewerProgramsHaveWrittenIsRefused() throws Exception {
        Manifest here = Manifest.of(place(), "", Map.of());
        Manifest newer = new Manifest(1, "", Map.of("kafka", "99.0.0", "keycloak", "0"), here.gatewayPort(), Map.of());
        Manifest older = new Manifest(1, "", Map.of("kafka", "3.9.0", "keycloak", "0"), here.gatewayPort(), Map.of());
        Manifest elsewhere = new Manifest(1, "", here.versions(), here.gatewayPort() + 1, Map.of());

        assertThat(here.refusal(place())).isEmpty();
        assertThat(older.refusal(place())).isEmpty();
        assertThat(newer.refusal(place())).hasValueSatisfying(reason -> assertThat(reason).contains("kafka 99.0.0"));
        assertThat(elsewhere.refusal(place()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("PORT_GATEWAY"));
    }

    private Backup backup() {
        return new Backup(place(), List.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private Place place() {
        return new Place(root, Map.of(), true);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
