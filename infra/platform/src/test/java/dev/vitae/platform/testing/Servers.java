package dev.vitae.platform.testing;

import dev.vitae.local.kafka.EmbeddedBroker;
import dev.vitae.local.mongo.EmbeddedMongo;

/** One broker and one database server for all tests of this JVM; each test has its own database and keys. */
public final class Servers {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.inTemporaryDirectory();

    private static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            BROKER.close();
            MONGO.close();
        }));
    }

    private Servers() {}

    public static EmbeddedBroker broker() {
        return BROKER;
    }

    public static EmbeddedMongo mongo() {
        return MONGO;
    }
}
