package dev.vitae.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.platform.testing.Databases;

/** Stored means stored on a majority, and nobody waits for long. */
class MongoDefaultsTests {
    @Test
    void readsAndWritesAreOfTheMajority() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        MongoDefaultsAutoConfiguration.apply(builder);
        MongoClientSettings settings = builder.build();
        assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(settings.getWriteConcern().getWObject()).isEqualTo("majority");
        assertThat(settings.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void aDeclaredUniqueIndexHoldsBeforeTheFirstRequest() {
        MongoTemplate mongo = Databases.fresh();
        new DeclaringIndexes(mongo, List.of(DeclaredIndex.unique("links", Indexes.ascending("slug"))), List.of())
                .start();
        mongo.insert(new Document("_id", 1).append("slug", "a"), "links");
        assertThatThrownBy(() -> mongo.insert(new Document("_id", 2).append("slug", "a"), "links"))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
