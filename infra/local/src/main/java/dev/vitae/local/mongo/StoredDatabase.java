package dev.vitae.local.mongo;

import java.util.concurrent.atomic.LongAdder;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/** A database whose collections are {@link StoredCollection}s. */
final class StoredDatabase extends H2Database {

    // The names under which the server underneath keeps and finds its maps again.
    private static final String DATA = "databases.";

    private static final String META = "meta.";

    private final MVStore store;

    private final LongAdder visited;

    /** The constructor above opens the collections that exist, so the fields are set before it runs. */
    StoredDatabase(String name, MVStore store, CursorRegistry cursors, LongAdder visited) {
        this.store = store;
        this.visited = visited;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String full = getFullCollectionNamespace(name);
        return new StoredCollection(this, name, options, store.openMap(DATA + full), store.openMap(META + full),
                cursorRegistry, visited);
    }
}
