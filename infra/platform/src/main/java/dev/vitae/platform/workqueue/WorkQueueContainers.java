package dev.vitae.platform.workqueue;

import java.util.Objects;

import io.micrometer.observation.ObservationRegistry;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.springframework.kafka.config.KafkaListenerEndpoint;
import org.springframework.kafka.config.ShareKafkaListenerContainerFactory;
import org.springframework.kafka.core.ShareConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.ShareAckMode;
import org.springframework.kafka.listener.ShareKafkaMessageListenerContainer;
import org.springframework.kafka.listener.adapter.ShareRecordMessagingMessageListenerAdapter;

import dev.vitae.platform.failure.FailureMetrics;
import dev.vitae.platform.failure.Parking;
import dev.vitae.platform.inbox.InboxGate;

/**
 * Builds the consumers of {@code @KafkaListener(containerFactory = "workQueue")} methods. Returning from the method
 * accepts a record, throwing gives it back. The topic must have one partition: see
 * {@link dev.vitae.contracts.event.Topic#partitions()}.
 */
final class WorkQueueContainers extends ShareKafkaListenerContainerFactory<String, byte[]> {

    private final InboxGate gate;

    private final Parking parking;

    private final FailureMetrics metrics;

    private final ObservationRegistry observations;

    WorkQueueContainers(ShareConsumerFactory<String, byte[]> consumers, int workers, InboxGate gate, Parking parking,
            FailureMetrics metrics, ObservationRegistry observations) {
        super(consumers);
        this.observations = observations;
        this.gate = gate;
        this.parking = parking;
        this.metrics = metrics;
        setConcurrency(workers);
        // Started by WorkQueueStart, once the group is set up.
        setAutoStartup(false);
        setShareConsumerRecordRecoverer((_, _) -> AcknowledgeType.RELEASE);
        getContainerProperties().setShareAckMode(ShareAckMode.EXPLICIT);
        getContainerProperties().setSyncShareCommits(true);
    }

    @Override
    @SuppressWarnings("unchecked")
    public ShareKafkaMessageListenerContainer<String, byte[]> createListenerContainer(KafkaListenerEndpoint endpoint) {
        ShareKafkaMessageListenerContainer<String, byte[]> container = super.createListenerContainer(endpoint);
        var listener = (ShareRecordMessagingMessageListenerAdapter<String, byte[]>) Objects
                .requireNonNull(container.getContainerProperties().getMessageListener());
        container.getContainerProperties()
                .setMessageListener(new WorkListener(listener,
                        Objects.requireNonNull(endpoint.getGroupId(), "A work queue needs a groupId"), gate, parking,
                        metrics, observations));
        return container;
    }
}
