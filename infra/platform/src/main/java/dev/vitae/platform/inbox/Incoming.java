package dev.vitae.platform.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.Topic;

/**
 * An event as it arrived: the argument of a listener.
 *
 * @param id the same at each delivery of the same event
 * @param key id of the thing it tells of
 * @param ownerId whose data it is; empty when the record does not say
 * @param version version of the thing; 0 where it has none
 * @param time when it happened
 * @param event absent in a tombstone: the thing is gone
 */
public record Incoming<E extends Event>(String id, Topic topic, String key, String ownerId, long version, Instant time,
        @Nullable E event) {

    /** The event, where the topic has no tombstones. */
    public E required() {
        if (event == null) {
            throw new IllegalArgumentException("A tombstone on " + topic.topicName());
        }
        return event;
    }
}
