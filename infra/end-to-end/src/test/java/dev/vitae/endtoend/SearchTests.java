package dev.vitae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.vitae.local.mongo.EmbeddedMongo;

/** A word is found in a store wherever a document can hold it, and in a folder of logs. */
class SearchTests {
    private static final Search SEARCH = new Search(Set.of("Kingfisher7x"));

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void findsItAtEveryDepthOfADocument() {
        store("profile", "profiles", new Document("_id", 1).append("basics", new Document("names",
                List.of("nobody", new Document("said", "KINGFISHER7X")))));
        store("profile", "profiles", new Document("_id", 2).append("kingfisher7x", 1));
        store("profile", "profiles", new Document("_id", 3).append("basics", "nobody"));
        assertThat(SEARCH.in(stores())).extracting(Sighting::place)
                .containsExactlyInAnyOrder("profile.profiles 1", "profile.profiles 2");
    }

    @Test
    void findsItInAFileThatTheCutOfAnArchiveGoesThrough() throws IOException {
        byte[] zip = zipped();
        int cut = zip.length / 2;
        store("gateway", "archive_parts", part(1, Arrays.copyOfRange(zip, cut, zip.length)));
        store("gateway", "archive_parts", part(0, Arrays.copyOfRange(zip, 0, cut)));
        List<Sighting> found = SEARCH.in(stores());
        assertThat(found).extracting(Sighting::place).containsExactly("gateway.archive_parts whole/1");
        assertThat(Sighting.packed(found, "gateway", "zip")).isTrue();
    }

    @Test
    void findsItInWhatWasLoggedSince(@TempDir Path folder) throws IOException {
        Instant now = Instant.now().minusSeconds(60);
        Files.writeString(folder.resolve("one.log"), "nobody\nkingfisher7x signed in\n");
        Files.writeString(folder.resolve("two.log"), "nobody\n");
        assertThat(SEARCH.in(folder, now)).extracting(Sighting::place).containsExactly("one.log");
        assertThat(SEARCH.in(folder, Instant.now().plusSeconds(60))).isEmpty();
    }

    private Stores stores() {
        return new Stores(mongo.connectionString());
    }

    private void store(String database, String collection, Document document) {
        client.getDatabase(database).getCollection(collection).insertOne(document);
    }

    private static Document part(int number, byte[] bytes) {
        return new Document("_id", "whole/1/" + number).append("archive", "whole/1")
                .append("number", number)
                .append("bytes", new Binary(bytes));
    }

    /** One file whose word stands at its end; numbers shrink, so that nothing of it is legible. */
    private static byte[] zipped() throws IOException {
        String numbers = new Random(7).ints(2_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("file"));
            zip.write((numbers + " Kingfisher7x").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
