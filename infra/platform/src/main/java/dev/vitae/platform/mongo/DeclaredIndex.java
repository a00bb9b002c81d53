package dev.vitae.platform.mongo;

import com.mongodb.client.model.IndexOptions;
import org.bson.conversions.Bson;

/**
 * An index that a service needs; declare one as a bean. Mapped classes carry no index annotations: an index is made on
 * purpose, before the first request, and seen in one place.
 */
public record DeclaredIndex(String collection, Bson keys, IndexOptions options) {
    public static DeclaredIndex of(String collection, Bson keys) {
        return new DeclaredIndex(collection, keys, new IndexOptions());
    }

    public static DeclaredIndex unique(String collection, Bson keys) {
        return new DeclaredIndex(collection, keys, new IndexOptions().unique(true));
    }
}
