package dev.vitae.platform.failure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.CommonErrorHandler;

/** Failures taken for another kind than they are: what the kinds are there to prevent, for controls. */
public final class Misjudging {

    private Misjudging() {}

    /** What is down is tried a few times, as if it were a mood of the record. */
    static final class NothingIsWaitedFor {

        @Bean
        CommonErrorHandler misjudging(Parking parking, FailureMetrics metrics,
                ObjectProvider<KafkaListenerEndpointRegistry> registry) {
            return FailureAutoConfiguration.failures(failure -> {
                FailureKind kind = FailureKind.of(failure);
                return kind == FailureKind.WAIT ? FailureKind.RETRY : kind;
            }, parking, metrics, registry);
        }
    }

    /** What can never work is tried for ever. */
    public static final class NothingIsParked {

        @Bean
        CommonErrorHandler misjudging(Parking parking, FailureMetrics metrics,
                ObjectProvider<KafkaListenerEndpointRegistry> registry) {
            return FailureAutoConfiguration.failures(_ -> FailureKind.WAIT, parking, metrics, registry);
        }
    }
}
