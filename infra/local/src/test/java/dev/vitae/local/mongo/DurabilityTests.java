package dev.vitae.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed in the middle of writing. */
class DurabilityTests {

    private static final int ENOUGH = 300;

    @TempDir
    Path directory;

    @Test
    void keepsEveryAcknowledgedWriteOfAKilledProcess() throws Exception {
        Path file = directory.resolve("kept.db");
        int acknowledged = writeUntilKilled(WritingChild.class, file);

        assertThat(stored(file)).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void losesSomeWithoutACommitPerWrite() throws Exception {
        Path file = directory.resolve("lost.db");
        int acknowledged = writeUntilKilled(CarelessChild.class, file);

        assertThat(stored(file)).as("the control").isLessThan(acknowledged);
    }

    @Test
    void staysSmallUnderManyChangesOfTheSameDocument() throws Exception {
        Path file = directory.resolve("small.db");
        try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(file, 0);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            var things = client.getDatabase("tests").getCollection("things");
            things.insertOne(new Document("_id", 1).append("text", "x".repeat(4_000)));
            for (int i = 0; i < 5_000; i++) {
                things.updateOne(new Document("_id", 1), new Document("$inc", new Document("n", 1)));
            }
        }
        assertThat(Files.size(file)).isLessThan(2_000_000);
    }

    private static int writeUntilKilled(Class<?> child, Path file) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m", "-cp",
                System.getProperty("java.class.path"), child.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("written ")) {
                    acknowledged++;
                }
                if (acknowledged == ENOUGH) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    private static long stored(Path file) {
        try (EmbeddedMongo mongo = EmbeddedMongo.onDisk(file, 0);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            var things = client.getDatabase("tests").getCollection("things");
            List<Document> found = things.find().into(new ArrayList<>());
            for (Document document : found) {
                assertThat(things.countDocuments(new Document("_id", document.get("_id")))).isOne();
            }
            return found.size();
        }
    }
}
