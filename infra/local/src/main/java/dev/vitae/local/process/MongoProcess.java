package dev.vitae.local.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

import dev.vitae.local.mongo.MongoMain;

/** The MongoDB-protocol server. */
public record MongoProcess(Place place) implements Kind {

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public Stage stage() {
        return Stage.BACKING;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public List<String> command() {
        return OwnProcess.command(place, name(), "256m", MongoMain.class, place.state("data", "mongo.db"),
                place.number("mongo"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean healthy() {
        try (MongoClient client = MongoClients
                .create("mongodb://127.0.0.1:" + place.number("mongo") + "/?serverSelectionTimeoutMS=1000")) {
            return client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary",
                    false);
        }
    }
}
