package dev.vitae.platform.test;

import dev.vitae.local.kafka.EmbeddedBroker;
import dev.vitae.local.mongo.EmbeddedMongo;

/** The servers of the one-machine stack, in this JVM. */
final class EmbeddedServices implements BackingServices {
    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final EmbeddedBroker broker = EmbeddedBroker.inTemporaryDirectory();

    EmbeddedServices() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "backing-services"));
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return mongo.connectionString() + "/" + database;
    }

    EmbeddedMongo mongo() {
        return mongo;
    }

    EmbeddedBroker broker() {
        return broker;
    }

    private void close() {
        broker.close();
        mongo.close();
    }
}
