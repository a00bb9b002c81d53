package dev.vitae.local.mongo;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/**
 * The databases of an {@link EmbeddedMongo}: every write command is one commit.
 *
 * <p>
 * One write at a time and nobody reads meanwhile. A commit that ran beside another write would store half of it, and a
 * reader would see (and publish) what a kill then takes back.
 */
final class MongoStore extends H2Backend {

    private static final Set<String> READS = Set.of("hello", "ismaster", "ping", "buildinfo", "whatsmyuri", "find",
            "getmore", "killcursors", "count", "distinct", "listcollections", "listindexes", "listdatabases",
            "serverstatus", "dbstats", "collstats");

    /** Rewriting half-empty chunks is left to a quiet place between commits; this many commits apart. */
    private static final int COMMITS_PER_COMPACTION = 512;

    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    private static final int FILL_RATE_PERCENT = 60;

    private final ReadWriteLock access = new ReentrantReadWriteLock();

    private final LongAdder visited;

    private final LongAdder opened;

    private int commits;

    private MongoStore(MVStore store) {
        this.visited = new LongAdder();
        this.opened = new LongAdder();
        super(store);
    }

    static MongoStore onDisk(Path file) {
        MVStore store = new MVStore.Builder().fileName(file.toAbsolutePath().toString()).autoCommitDisabled().open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new MongoStore(store);
    }

    static MongoStore volatileStore() {
        MVStore store = new MVStore.Builder().autoCommitDisabled().open();
        store.setVersionsToKeep(0);
        return new MongoStore(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        opened.increment();
        return new StoredDatabase(name, getMvStore(), getCursorRegistry(), visited);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Optional<Document> count = Counting.of(command, query);
        if (count.isPresent()) {
            return Counting.answer(database, count.get(), handleCommand(channel, database, "count", count.get()));
        }
        if (READS.contains(command.toLowerCase(Locale.ROOT))) {
            return locked(access.readLock(), () -> answer(channel, database, command, query));
        }
        return locked(access.writeLock(), () -> {
            try {
                return answer(channel, database, command, query);
            } finally {
                commitAndTidy();
            }
        });
    }

    /**
     * Spring Boot's health asks by {@code hello}, which the server underneath does not know, and for the names of all
     * databases, for which it would open each anew and read all that is in it.
     */
    private Document answer(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("listDatabases")) {
            return new Document("databases", listDatabaseNames().stream().sorted()
                    .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false)).toList())
                    .append("totalSize", 0L).append("ok", 1.0);
        }
        boolean greeting = command.equalsIgnoreCase("hello") || command.equalsIgnoreCase("ismaster");
        if (!greeting) {
            return super.handleCommand(channel, database, command, query);
        }
        return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return locked(access.readLock(), () -> super.handleQuery(query));
    }

    private void commitAndTidy() {
        commit();
        commits++;
        if (commits % COMMITS_PER_COMPACTION == 0 && !isInMemory()) {
            getMvStore().compact(FILL_RATE_PERCENT, COMPACTION_BYTES);
        }
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    long documentsVisited() {
        return visited.sum();
    }

    long databasesOpened() {
        return opened.sum();
    }

    /** A listener that stops calls this; the data outlives it, see {@link #closeStore()}. */
    @Override
    public void close() {}

    void closeStore() {
        locked(access.writeLock(), () -> {
            commit();
            super.close();
            return true;
        });
    }
}
