package dev.vitae.platform.mongo;

import java.util.List;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.platform.purge.Purge;
import dev.vitae.platform.schema.CheckingSchema;

/**
 * Makes the declared indexes before the service takes its first request, since a unique one that is missing for a moment
 * is not unique. A database that is away stops the start: whoever starts the process tries again. A context that is made
 * but not started (to record its classes for later starts, in an image build) needs no database.
 */
final class DeclaringIndexes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeclaringIndexes.class);

    private final MongoOperations mongo;
    private final List<DeclaredIndex> indexes;
    private final List<Purge> purges;
    private volatile boolean declared;

    DeclaringIndexes(MongoOperations mongo, List<DeclaredIndex> indexes, List<Purge> purges) {
        this.mongo = mongo;
        this.indexes = List.copyOf(indexes);
        this.purges = List.copyOf(purges);
    }

    @Override
    public void start() {
        indexes.forEach(this::declare);
        purges.stream()
                .map(purge -> new DeclaredIndex(purge.collection(), Indexes.ascending(purge.expiresAtField()),
                        new IndexOptions()))
                .forEach(this::declare);
        declared = true;
    }

    @Override
    public void stop() {
        declared = false;
    }

    @Override
    public boolean isRunning() {
        return declared;
    }

    /** Before everything that writes or listens, and not on data that cannot be read. */
    @Override
    public int getPhase() {
        return CheckingSchema.PHASE + 1;
    }

    private void declare(DeclaredIndex index) {
        String name = mongo.getCollection(index.collection()).createIndex(index.keys(), index.options());
        LOG.debug("Index {} of {} is there", name, index.collection());
    }
}
