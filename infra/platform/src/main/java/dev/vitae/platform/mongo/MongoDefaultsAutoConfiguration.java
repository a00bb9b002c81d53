package dev.vitae.platform.mongo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** What "stored" means, and how long a request waits for it. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
final class MongoDefaultsAutoConfiguration {
    /** A request that finds no database is told so while its caller still waits. */
    private static final Duration SELECTION = Duration.ofSeconds(5);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Longer than any query here may take; a connection that hangs is given up. */
    private static final Duration READ = Duration.ofSeconds(20);
    private static final Duration MAJORITY_WITHIN = Duration.ofSeconds(10);

    @Bean
    @Order(0)
    MongoClientSettingsBuilderCustomizer storedMeansStored() {
        return MongoDefaultsAutoConfiguration::apply;
    }

    static void apply(MongoClientSettings.Builder settings) {
        settings.readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withWTimeout(MAJORITY_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION.toMillis(),
                        TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(READ.toMillis(), TimeUnit.MILLISECONDS));
    }
}
