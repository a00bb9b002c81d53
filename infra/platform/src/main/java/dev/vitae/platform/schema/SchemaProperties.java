package dev.vitae.platform.schema;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shape of this service's documents. Both numbers go up only with a breaking change, see decision 0011.
 *
 * @param version of the shape that this build writes, from 1
 * @param reads the newest shape that this build can read; absent or lower: the one that it writes
 */
@ConfigurationProperties("vitae.schema")
record SchemaProperties(@DefaultValue("1") int version, @DefaultValue("1") int reads) {
    SchemaProperties {
        if (version < 1) {
            throw new IllegalArgumentException("vitae.schema.version counts from 1");
        }
        reads = Math.max(version, reads);
    }
}
