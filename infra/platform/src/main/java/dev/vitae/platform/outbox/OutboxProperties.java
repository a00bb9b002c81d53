package dev.vitae.platform.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts leave.
 *
 * @param enabled whether this process sends at all; what it writes waits in the documents otherwise
 * @param relay whether it also looks for what other, ended processes have left behind
 * @param lease how long one sender has a document to itself; longer than a send can take
 * @param deliveryTimeout after this time an unacknowledged send has failed (the producer's
 * {@code delivery.timeout.ms})
 * @param scan how often the relay looks into the database
 * @param concurrency documents whose facts are sent at the same time
 */
@ConfigurationProperties("vitae.outbox")
record OutboxProperties(@DefaultValue("true") boolean enabled, @DefaultValue("true") boolean relay,
        @DefaultValue("30s") Duration lease, @DefaultValue("15s") Duration deliveryTimeout,
        @DefaultValue("30s") Duration scan, @DefaultValue("16") int concurrency) {}
