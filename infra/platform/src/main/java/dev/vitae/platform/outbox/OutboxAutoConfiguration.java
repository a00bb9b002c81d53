package dev.vitae.platform.outbox;

import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/** Brings {@link Facts} and {@link States} to a service that has a database and a broker. */
@AutoConfiguration(afterName = {"org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
    "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
    "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"})
@ConditionalOnBean({MongoTemplate.class, KafkaTemplate.class})
@EnableConfigurationProperties(OutboxProperties.class)
final class OutboxAutoConfiguration {

    @Bean
    Facts facts(Writes writes) {
        return new Facts(writes);
    }

    @Bean
    States states(Writes writes, KnownStates known) {
        return new States(writes, known);
    }

    @Bean
    Writes outboxWrites(MongoTemplate mongo, ObjectProvider<Tracer> tracer, Senders senders, Dispatch dispatch) {
        return new Writes(mongo, new WriterTrace(tracer), senders, dispatch, Reserved.MOST_FACTS);
    }

    @Bean
    Senders outboxSenders(MongoTemplate mongo) {
        return new Senders(mongo);
    }

    @Bean
    KnownStates outboxStates(MongoTemplate mongo, ObjectProvider<StateOf<?>> states) {
        return new KnownStates(mongo, states);
    }

    @Bean
    OutboxMetrics outboxMetrics(ObjectProvider<MeterRegistry> meters, OutboxProperties properties) {
        return new OutboxMetrics(meters.getIfAvailable(SimpleMeterRegistry::new),
                properties.enabled() && properties.relay());
    }

    @Bean
    Dispatch outboxDispatch(MongoTemplate mongo, KnownStates states, KafkaTemplate<String, byte[]> kafka,
            OutboxMetrics metrics, OutboxProperties properties,
            @Value("${spring.application.name:vitae}") String source) {
        Outgoing outgoing = new Outgoing(kafka, source, longestSend(kafka, properties));
        Leases leases = new Leases(mongo, properties.lease());
        return new Dispatch(new Sending(mongo, leases, states, outgoing, metrics), properties.enabled(),
                properties.concurrency());
    }

    @Bean
    Relay outboxRelay(MongoTemplate mongo, Senders senders, Dispatch dispatch,
            OutboxMetrics metrics, OutboxProperties properties) {
        return new Relay(mongo, senders, dispatch, metrics, properties);
    }

    /** How long the producer may try; a lease that ends before that would let a second sender in. */
    private static Duration longestSend(KafkaTemplate<String, byte[]> kafka, OutboxProperties properties) {
        Map<String, Object> settings = kafka.getProducerFactory().getConfigurationProperties();
        Duration longest = millis(settings, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000)
                .plus(millis(settings, ProducerConfig.MAX_BLOCK_MS_CONFIG, 60_000));
        if (properties.lease().compareTo(longest) <= 0) {
            throw new IllegalStateException("vitae.outbox.lease (" + properties.lease() + ") must be longer than a"
                    + " send can take: the producer's delivery.timeout.ms and max.block.ms (" + longest + ")");
        }
        return longest;
    }

    private static Duration millis(Map<String, Object> settings, String name, long byDefault) {
        Object value = settings.get(name);
        return Duration.ofMillis(value == null ? byDefault : Long.parseLong(value.toString()));
    }
}
