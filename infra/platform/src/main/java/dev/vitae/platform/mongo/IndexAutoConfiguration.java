package dev.vitae.platform.mongo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.platform.purge.Purge;

/** The indexes that a service declares, and one for each field by which documents expire. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
final class IndexAutoConfiguration {
    @Bean
    DeclaringIndexes declaringIndexes(MongoOperations mongo, ObjectProvider<DeclaredIndex> indexes,
            ObjectProvider<Purge> purges) {
        return new DeclaringIndexes(mongo, indexes.orderedStream().toList(), purges.orderedStream().toList());
    }
}
