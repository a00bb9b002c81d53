package dev.vitae.platform.failure;

import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** One way to treat failures for all consumers of a service. */
@AutoConfiguration(afterName = {"org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
    "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"})
@ConditionalOnBean(KafkaTemplate.class)
final class FailureAutoConfiguration {

    @Bean
    Parking parking(KafkaTemplate<String, byte[]> kafka, ObjectProvider<MeterRegistry> meters) {
        return new Parking(kafka, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    FailureMetrics failureMetrics(ObjectProvider<MeterRegistry> meters) {
        return new FailureMetrics(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean
    CommonErrorHandler consumerFailures(Parking parking, FailureMetrics metrics,
            ObjectProvider<KafkaListenerEndpointRegistry> registry) {
        return failures(FailureKind::of, parking, metrics, registry);
    }

    static ConsumerFailures failures(Function<Throwable, FailureKind> kinds, Parking parking, FailureMetrics metrics,
            ObjectProvider<KafkaListenerEndpointRegistry> registry) {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("resume-consumer-");
        return new ConsumerFailures(kinds, parking,
                new ListenerContainerPauseService(registry.getIfAvailable(KafkaListenerEndpointRegistry::new),
                        scheduler),
                metrics);
    }
}
