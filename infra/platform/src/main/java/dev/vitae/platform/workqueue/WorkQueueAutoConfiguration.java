package dev.vitae.platform.workqueue;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.observation.ObservationRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultShareConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

import dev.vitae.platform.failure.FailureMetrics;
import dev.vitae.platform.failure.Parking;
import dev.vitae.platform.inbox.InboxGate;

/** The container factory {@code workQueue}: a topic whose records are work for any free worker. */
@AutoConfiguration(afterName = {"dev.vitae.platform.inbox.InboxAutoConfiguration",
    "dev.vitae.platform.failure.FailureAutoConfiguration"})
@ConditionalOnBean({InboxGate.class, Parking.class, KafkaListenerEndpointRegistry.class, KafkaAdmin.class})
@EnableConfigurationProperties(WorkQueueProperties.class)
final class WorkQueueAutoConfiguration {

    @Bean
    WorkQueueContainers workQueue(KafkaAdmin kafka, WorkQueueProperties properties, InboxGate gate, Parking parking,
            FailureMetrics metrics, ObjectProvider<ObservationRegistry> observations) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        // One record at a time and worker: a slow one holds nothing else.
        settings.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000");
        return new WorkQueueContainers(
                new DefaultShareConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer(),
                        false),
                properties.workers(), gate, parking, metrics,
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    WorkQueueStart workQueueStart(KafkaListenerEndpointRegistry registry, KafkaAdmin kafka) {
        return new WorkQueueStart(registry, () -> Admin.create(kafka.getConfigurationProperties()));
    }
}
