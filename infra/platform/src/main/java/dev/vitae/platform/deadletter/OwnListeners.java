package dev.vitae.platform.deadletter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.InboxGate;
import dev.vitae.platform.inbox.StreamContainers;
import dev.vitae.platform.workqueue.WorkListener;

/** Finds what in this service listens to a topic, and hands it a record once more. */
final class OwnListeners {

    private final ObjectProvider<KafkaListenerEndpointRegistry> annotated;

    private final ObjectProvider<StreamContainers> streams;

    private final InboxGate gate;

    OwnListeners(ObjectProvider<KafkaListenerEndpointRegistry> annotated, ObjectProvider<StreamContainers> streams,
            InboxGate gate) {
        this.annotated = annotated;
        this.streams = streams;
        this.gate = gate;
    }

    /** The topics that this service listens to. */
    Set<Topic> topics() {
        Set<Topic> topics = new TreeSet<>();
        for (MessageListenerContainer container : containers()) {
            String[] names = container.getContainerProperties().getTopics();
            if (names != null) {
                Arrays.stream(names).flatMap(name -> Topic.named(name).stream()).forEach(topics::add);
            }
        }
        return topics;
    }

    /** Whether a record that this consumer group could not process was ours. */
    boolean own(String topic, @Nullable String group) {
        return group != null && containers().stream().anyMatch(container -> listens(container, topic, group));
    }

    /** Processes the record again; throws when it fails again. */
    void replay(ConsumerRecord<String, byte[]> record, String group) {
        if (gate.lets(record)) {
            containers().stream()
                    .filter(container -> listens(container, record.topic(), group))
                    .forEach(container -> call(container.getContainerProperties().getMessageListener(), record));
        }
    }

    @SuppressWarnings("unchecked")
    private static void call(@Nullable Object listener, ConsumerRecord<String, byte[]> record) {
        switch (listener) {
            case WorkListener work -> work.replay(record);
            case AcknowledgingConsumerAwareMessageListener<?, ?> any ->
                ((AcknowledgingConsumerAwareMessageListener<String, byte[]>) any).onMessage(record, null, null);
            case null, default -> throw new IllegalStateException("Cannot replay into " + listener);
        }
    }

    private static boolean listens(MessageListenerContainer container, String topic, String group) {
        String[] topics = container.getContainerProperties().getTopics();
        return topics != null && Arrays.asList(topics).contains(topic) && group.equals(container.getGroupId());
    }

    private List<MessageListenerContainer> containers() {
        List<MessageListenerContainer> containers = new ArrayList<>();
        annotated.ifAvailable(registry -> containers.addAll(registry.getListenerContainers()));
        streams.ifAvailable(stream -> containers.addAll(stream.all()));
        return containers;
    }
}
