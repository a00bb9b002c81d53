package dev.vitae.platform.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;

import dev.vitae.platform.inbox.InboxGate;
import dev.vitae.platform.inbox.Listeners;

/** The actuator endpoint {@code deadletters} of a service that listens. */
@AutoConfiguration(afterName = {"dev.vitae.platform.inbox.InboxAutoConfiguration",
    "dev.vitae.platform.inbox.StreamInboxAutoConfiguration"})
@ConditionalOnBean({ConsumerFactory.class, InboxGate.class})
final class DeadLetterAutoConfiguration {

    @Bean
    DeadLetters deadLetters(ConsumerFactory<String, byte[]> consumers,
            Listeners listeners, InboxGate gate,
            @Value("${vitae.inbox.group:${spring.application.name:vitae}}") String group) {
        return new DeadLetters(consumers, new OwnListeners(listeners, gate), group + "-dead-letters");
    }

    @Bean
    DeadLetterCount deadLetterCount(DeadLetters letters, ObjectProvider<MeterRegistry> meters) {
        return new DeadLetterCount(letters, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(DeadLetters letters, DeadLetterCount count) {
        return new DeadLettersEndpoint(letters, count);
    }
}
