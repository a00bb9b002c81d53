package dev.vitae.platform.inbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/** Function bindings treat records and failures as {@code @KafkaListener} methods do. */
@AutoConfiguration(after = InboxAutoConfiguration.class, afterName = "dev.vitae.platform.failure.FailureAutoConfiguration")
@ConditionalOnClass(ListenerContainerCustomizer.class)
final class StreamInboxAutoConfiguration {

    @Bean
    StreamContainers streamContainers() {
        return new StreamContainers();
    }

    /** The binder looks for a bean of exactly this type. */
    @Bean
    @ConditionalOnBean({InboxGate.class, CommonErrorHandler.class})
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> streamInbox(InboxGate gate,
            CommonErrorHandler failures, StreamContainers containers) {
        return (container, _, _) -> {
            container.getContainerProperties().setAckMode(AckMode.RECORD);
            container.getContainerProperties().setObservationEnabled(true);
            container.setInterceptBeforeTx(false);
            intercept(container, gate);
            container.setCommonErrorHandler(failures);
            containers.add(container);
        };
    }

    @SuppressWarnings("unchecked")
    private static void intercept(AbstractMessageListenerContainer<?, ?> container, InboxGate gate) {
        ((AbstractMessageListenerContainer<Object, Object>) container).setRecordInterceptor(gate);
    }
}
