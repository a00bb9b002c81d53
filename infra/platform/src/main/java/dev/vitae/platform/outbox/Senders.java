package dev.vitae.platform.outbox;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The collections that the relay looks into. They stand in the database, not in the code, so that what an older release
 * has left behind is found too.
 */
final class Senders {

    private static final String LIST = "outbox_senders";

    private final MongoOperations mongo;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Senders(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Called before the first write that leaves something to send. */
    void announce(String collection) {
        if (!known.contains(collection)) {
            mongo.execute(collection, documents -> documents.createIndex(Indexes.ascending(Reserved.SINCE),
                    new IndexOptions().sparse(true).name("outbox")));
            mongo.execute(LIST, list -> list.updateOne(Filters.eq("_id", collection), Updates.set("sends", true),
                    new UpdateOptions().upsert(true)));
            known.add(collection);
        }
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(known);
        for (Document one : mongo.findAll(Document.class, LIST)) {
            all.add(one.getString("_id"));
        }
        return all;
    }
}
