package dev.vitae.platform.inbox;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.kafka.listener.MessageListenerContainer;

/** The consumers behind function bindings; unlike those of annotated listeners they stand in no registry. */
public final class StreamContainers {

    private final List<MessageListenerContainer> containers = new CopyOnWriteArrayList<>();

    void add(MessageListenerContainer container) {
        containers.add(container);
    }

    public Collection<MessageListenerContainer> all() {
        return List.copyOf(containers);
    }
}
