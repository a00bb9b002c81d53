package dev.vitae.local.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.MongoServer;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB-protocol server on the loopback interface.
 *
 * <p>
 * On disk, a write that was acknowledged survives a killed process (not a power cut: nothing is forced to the medium).
 * What it does not have: transactions, change streams, TTL, text search. Non-unique indexes are accepted and ignored;
 * fields that are asked for are remembered in memory instead.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoStore store;

    private @Nullable MongoServer listener;

    private int port;

    private EmbeddedMongo(MongoStore store, int port) {
        this.store = store;
        this.port = port;
        resume();
    }

    /** Opens or creates the one file that holds all databases. Port 0 takes a free one. */
    public static EmbeddedMongo onDisk(Path file, int port) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return listening(MongoStore.onDisk(file), port);
    }

    /** A server on a free port whose data is gone when it closes. */
    public static EmbeddedMongo inMemory() {
        return listening(MongoStore.volatileStore(), 0);
    }

    private static EmbeddedMongo listening(MongoStore store, int port) {
        try {
            return new EmbeddedMongo(store, port);
        } catch (RuntimeException failure) {
            store.closeStore();
            throw failure;
        }
    }

    public int port() {
        return port;
    }

    /** Without a database name. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
    }

    /** Goes away as a stopped server does: nobody listens, connections are dropped, the data stays. */
    public synchronized void suspend() {
        if (listener != null) {
            listener.shutdownNow();
            listener = null;
        }
    }

    /** Comes back on the same port. */
    public synchronized void resume() {
        if (listener == null) {
            MongoServer server = new MongoServer(store);
            server.bind(new InetSocketAddress("127.0.0.1", port), 1, 8);
            port = server.getLocalAddress().getPort();
            listener = server;
        }
    }

    /** How many documents were compared with a query since the start: tells a lookup from a scan. */
    long documentsVisited() {
        return store.documentsVisited();
    }

    /** How many times a database was opened since the start: opening reads all of it. */
    long databasesOpened() {
        return store.databasesOpened();
    }

    @Override
    public synchronized void close() {
        suspend();
        store.closeStore();
    }
}
