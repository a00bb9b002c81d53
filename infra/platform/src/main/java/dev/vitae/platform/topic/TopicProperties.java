package dev.vitae.platform.topic;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made.
 *
 * @param create whether this service makes them at all
 * @param replicas copies of each partition: 1 on one machine, 3 in a cluster
 * @param patience how long the start waits for a broker that is away; after that the service starts without
 * @param horizon shortens every time that a topic keeps something to at most this, so that a test can see it end; absent:
 * as {@link dev.vitae.contracts.event.Topic} says. Topics that are there already stay as they are.
 */
@ConfigurationProperties("vitae.topics")
record TopicProperties(@DefaultValue("true") boolean create, @DefaultValue("1") short replicas,
        @DefaultValue("10s") Duration patience, @Nullable Duration horizon) {}
