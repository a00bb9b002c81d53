package dev.vitae.platform.test;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.Topic;

/**
 * One record of a topic as it arrived.
 *
 * @param event null for a tombstone
 */
public record Recorded(Topic topic, String key, @Nullable Event event, Map<String, String> headers, int partition,
        long offset, Instant time) {

    public boolean tombstone() {
        return event == null;
    }
}
