package dev.vitae.platform.kafka;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What every service's producers and consumers have in common, unless {@code spring.kafka.*} says otherwise: keys are
 * text, values bytes; nothing counts as sent before all replicas have it; a new group starts at the beginning.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
final class KafkaDefaultsAutoConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings({"unchecked", "rawtypes"})
    DefaultKafkaProducerFactoryCustomizer producerDefaults(
            @Value("${vitae.outbox.delivery-timeout:15s}") Duration deliveryTimeout) {
        long delivery = deliveryTimeout.toMillis();
        return factory -> {
            absent(factory.getConfigurationProperties(), Map.of(
                    ProducerConfig.ACKS_CONFIG, "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(delivery),
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, String.valueOf(delivery / 3),
                    ProducerConfig.MAX_BLOCK_MS_CONFIG, String.valueOf(delivery / 3),
                    ProducerConfig.LINGER_MS_CONFIG, "0",
                    ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000",
                    ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(Messages.LARGEST)))
                    .forEach((name, value) -> factory.updateConfigs(Map.of(name, value)));
            ((org.springframework.kafka.core.DefaultKafkaProducerFactory) factory)
                    .setKeySerializer(new StringSerializer());
            ((org.springframework.kafka.core.DefaultKafkaProducerFactory) factory)
                    .setValueSerializer(new ByteArraySerializer());
        };
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings({"unchecked", "rawtypes"})
    DefaultKafkaConsumerFactoryCustomizer consumerDefaults(
            @Value("${vitae.inbox.group:${spring.application.name:vitae}}") String group) {
        return factory -> {
            absent(factory.getConfigurationProperties(), Map.of(
                    ConsumerConfig.GROUP_ID_CONFIG, group,
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                    ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000",
                    // What a killed process was reading is taken over soon; long enough for a pause of a busy machine.
                    ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000",
                    ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000",
                    // A topic made after the consumer started is seen soon.
                    ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000"))
                    .forEach((name, value) -> factory.updateConfigs(Map.of(name, value)));
            ((org.springframework.kafka.core.DefaultKafkaConsumerFactory) factory)
                    .setKeyDeserializer(new StringDeserializer());
            ((org.springframework.kafka.core.DefaultKafkaConsumerFactory) factory)
                    .setValueDeserializer(new ByteArrayDeserializer());
        };
    }

    private static Map<String, Object> absent(Map<String, Object> configured, Map<String, Object> defaults) {
        Map<String, Object> missing = new java.util.HashMap<>(defaults);
        missing.keySet().removeAll(configured.keySet());
        return missing;
    }
}
