package dev.vitae.platform.testing;

import java.util.UUID;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of one's own on the server of this JVM. */
public final class Databases {
    private static final MongoClient CLIENT = MongoClients.create(Servers.mongo().connectionString());

    private Databases() {}

    public static MongoTemplate fresh() {
        return new MongoTemplate(CLIENT, "t" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The same database through a client of its own that tells the listener each command before it is sent. */
    public static MongoTemplate listening(MongoTemplate database, CommandListener listener) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.mongo().connectionString()))
                .addCommandListener(listener)
                .build();
        return new MongoTemplate(MongoClients.create(settings), database.getDb().getName());
    }
}
