package dev.vitae.local.mongo;

import java.nio.file.Path;

/** The database as a process: {@code MongoMain FILE PORT}; stops cleanly on SIGTERM. */
public final class MongoMain {

    private MongoMain() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMongo mongo = EmbeddedMongo.onDisk(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "close"));
        System.out.println("MongoDB protocol on " + mongo.connectionString());
        Thread.currentThread().join();
    }
}
