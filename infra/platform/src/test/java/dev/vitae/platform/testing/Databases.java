package dev.vitae.platform.testing;

import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of one's own on the server of this JVM. */
public final class Databases {
    private static final MongoClient CLIENT = MongoClients.create(Servers.mongo().connectionString());

    private Databases() {}

    public static MongoTemplate fresh() {
        return new MongoTemplate(CLIENT, "t" + UUID.randomUUID().toString().substring(0, 8));
    }
}
