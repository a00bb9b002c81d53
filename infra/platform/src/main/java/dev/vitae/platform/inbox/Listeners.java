package dev.vitae.platform.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

import dev.vitae.contracts.event.Topic;

/** Everything in this service that listens: annotated methods, work queues, function bindings. */
public final class Listeners {

    private final ObjectProvider<KafkaListenerEndpointRegistry> annotated;

    private final ObjectProvider<StreamContainers> streams;

    Listeners(ObjectProvider<KafkaListenerEndpointRegistry> annotated, ObjectProvider<StreamContainers> streams) {
        this.annotated = annotated;
        this.streams = streams;
    }

    public List<MessageListenerContainer> all() {
        List<MessageListenerContainer> containers = new ArrayList<>();
        annotated.ifAvailable(registry -> containers.addAll(registry.getListenerContainers()));
        streams.ifAvailable(stream -> containers.addAll(stream.all()));
        return containers;
    }

    /** The topics that this service listens to. */
    public Set<Topic> topics() {
        Set<Topic> topics = new TreeSet<>();
        all().forEach(container -> topics.addAll(topics(container)));
        return topics;
    }

    static List<Topic> topics(MessageListenerContainer container) {
        String[] names = container.getContainerProperties().getTopics();
        return names == null ? List.of() : Arrays.stream(names).flatMap(name -> Topic.named(name).stream()).toList();
    }
}
