package dev.vitae.platform.schema;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** No service works on data that it cannot read. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(SchemaProperties.class)
final class SchemaAutoConfiguration {
    @Bean
    CheckingSchema checkingSchema(MongoOperations mongo, SchemaProperties schema) {
        return new CheckingSchema(mongo, schema);
    }
}
