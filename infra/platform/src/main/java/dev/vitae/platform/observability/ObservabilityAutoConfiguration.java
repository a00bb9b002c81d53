package dev.vitae.platform.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Health of the broker, health as numbers, what is measured in the background; the rest is settings (the defaults). */
@AutoConfiguration(after = KafkaAutoConfiguration.class, afterName = {
    "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
    "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"})
final class ObservabilityAutoConfiguration {
    @Bean
    @ConditionalOnBean(KafkaAdmin.class)
    @ConditionalOnEnabledHealthIndicator("kafka")
    @ConditionalOnMissingBean(name = "kafkaHealthIndicator")
    HealthIndicator kafkaHealthIndicator(KafkaAdmin admin) {
        return new KafkaHealth(admin.getConfigurationProperties());
    }

    @Bean
    Measuring measuring(ObjectProvider<Measurement> measurements) {
        return new Measuring(measurements.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean({HealthEndpoint.class, HealthContributorRegistry.class, MeterRegistry.class})
    Measurement healthNumbers(HealthEndpoint health, HealthContributorRegistry contributors, MeterRegistry meters) {
        return new HealthNumbers(health, contributors, meters);
    }

    @Bean
    @ConditionalOnWebApplication
    MeterBinder requestSeries() {
        return new RequestSeries();
    }
}
