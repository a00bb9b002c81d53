package dev.vitae.platform.inbox;

import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.annotation.KafkaListenerConfigurer;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.observability.Measurement;

/** Makes listeners take {@link Incoming} events, one at a time, each committed when it is done. */
@AutoConfiguration(afterName = {"dev.vitae.platform.erasure.ErasureAutoConfiguration",
    "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
    "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
    "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"})
@ConditionalOnBean(KafkaTemplate.class)
final class InboxAutoConfiguration {

    @Bean
    InboxGate inboxGate(ObjectProvider<ErasedOwners> erased, ObjectProvider<MeterRegistry> meters) {
        ErasedOwners registry = erased.getIfAvailable();
        return new InboxGate(registry == null ? _ -> false : registry::contains,
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Listeners listeners(ObjectProvider<KafkaListenerEndpointRegistry> annotated,
            ObjectProvider<StreamContainers> streams) {
        return new Listeners(annotated, streams);
    }

    @Bean
    @ConditionalOnBean(KafkaAdmin.class)
    Measurement inboxNumbers(Listeners listeners, InboxGate gate, KafkaAdmin kafka,
            ObjectProvider<MeterRegistry> meters) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lag");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
        return new InboxNumbers(listeners, gate, () -> Admin.create(settings),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    KafkaListenerConfigurer incomingArguments() {
        return registrar -> registrar.setCustomMethodArgumentResolvers(new IncomingArgument());
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> inboxContainers() {
        return container -> {
            container.getContainerProperties().setAckMode(AckMode.RECORD);
            container.getContainerProperties().setObservationEnabled(true);
            // The gate may ask the database: when that fails, the record has failed, not the poll.
            container.setInterceptBeforeTx(false);
        };
    }

    @Bean
    @ConditionalOnBean(MongoTemplate.class)
    Copies copies(MongoTemplate mongo) {
        return new Copies(mongo);
    }

    @Bean
    @ConditionalOnBean(MongoTemplate.class)
    Counting counting(MongoTemplate mongo) {
        return new Counting(mongo);
    }
}
