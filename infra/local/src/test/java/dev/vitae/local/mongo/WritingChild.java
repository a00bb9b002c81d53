package dev.vitae.local.mongo;

import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Writes to its own database and says each acknowledged write, until it is killed. */
final class WritingChild {

    private WritingChild() {}

    public static void main(String[] args) {
        write(EmbeddedMongo.onDisk(Path.of(args[0]), 0).connectionString());
    }

    static void write(String connection) {
        try (MongoClient client = MongoClients.create(connection)) {
            MongoCollection<Document> things = client.getDatabase("tests").getCollection("things");
            for (int i = 0;; i++) {
                things.insertOne(new Document("_id", i));
                System.out.println("written " + i);
            }
        }
    }
}
