package dev.vitae.platform.erasure;

import java.time.Clock;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** The registry of erased owners. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
public final class ErasureAutoConfiguration {
    @Bean
    ErasedOwners erasedOwners(MongoOperations mongo) {
        return new ErasedOwners(mongo, Clock.systemUTC());
    }
}
