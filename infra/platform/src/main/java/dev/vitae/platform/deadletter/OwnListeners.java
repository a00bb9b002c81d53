package dev.vitae.platform.deadletter;

import java.util.Arrays;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;

import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.InboxGate;
import dev.vitae.platform.inbox.Listeners;
import dev.vitae.platform.workqueue.WorkListener;

/** Finds what in this service listens to a topic, and hands it a record once more. */
final class OwnListeners {

    private final Listeners listeners;

    private final InboxGate gate;

    OwnListeners(Listeners listeners, InboxGate gate) {
        this.listeners = listeners;
        this.gate = gate;
    }

    /** The topics that this service listens to. */
    Set<Topic> topics() {
        return listeners.topics();
    }

    /** Whether a record that this consumer group could not process was ours. */
    boolean own(String topic, @Nullable String group) {
        return group != null && listeners.all().stream().anyMatch(container -> listens(container, topic, group));
    }

    /** Processes the record again; throws when it fails again. */
    void replay(ConsumerRecord<String, byte[]> record, String group) {
        if (gate.lets(record)) {
            listeners.all().stream()
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
}
