package dev.vitae.platform.erasure;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.platform.observability.Measurement;

/** The registry of erased owners. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class, afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
public final class ErasureAutoConfiguration {
    @Bean
    ErasedOwners erasedOwners(MongoOperations mongo) {
        return new ErasedOwners(mongo, Clock.systemUTC());
    }

    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    Measurement erasedNumber(ErasedOwners erased, MeterRegistry meters) {
        return new ErasedNumber(erased, meters);
    }
}
