package dev.vitae.platform.purge;

import java.time.Clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one scheduled task that removes what has expired; also switches scheduling on for the whole service. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableScheduling
final class PurgeAutoConfiguration {
    @Bean
    PurgingExpired purgingExpired(ObjectProvider<Purge> purges, MongoOperations mongo) {
        return new PurgingExpired(purges.orderedStream().toList(), mongo, Clock.systemUTC());
    }
}
