package dev.vitae.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.failure.Unprocessable;

/** Reads events out of messages, for function bindings. */
public final class IncomingEvents {

    private static final String PREFIX = "ce_";

    private IncomingEvents() {}

    /**
     * The event in a message with its Kafka headers.
     *
     * @param type class of the topic's events
     * @throws Unprocessable when it is none
     */
    public static <E extends Event> Incoming<E> read(Message<?> message, Class<E> type) {
        Map<String, Object> headers = message.getHeaders();
        String topicName = required(headers, KafkaHeaders.RECEIVED_TOPIC);
        Topic topic = Topic.named(topicName).orElseThrow(() -> new Unprocessable("Not a topic of ours: " + topicName));
        if (!type.isAssignableFrom(topic.event())) {
            throw new IllegalArgumentException("Events of " + topicName + " are no " + type.getName());
        }
        return new Incoming<>(required(headers, EventHeaders.ID), topic, required(headers, KafkaHeaders.RECEIVED_KEY),
                optional(headers, EventHeaders.OWNER, ""), version(headers), time(headers),
                body(message.getPayload(), topic, type));
    }

    private static <E extends Event> @Nullable E body(Object payload, Topic topic, Class<E> type) {
        if (payload instanceof byte[] bytes && bytes.length > 0) {
            try {
                return type.cast(ContractJson.mapper().readValue(bytes, topic.event()));
            } catch (JacksonException failure) {
                throw new Unprocessable("Not a readable " + topic.event().getSimpleName() + ": "
                        + failure.getOriginalMessage(), failure);
            }
        }
        if (!topic.tombstones()) {
            throw new Unprocessable("An empty record");
        }
        return null;
    }

    private static long version(Map<String, Object> headers) {
        String version = optional(headers, EventHeaders.VERSION, "0");
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException failure) {
            throw new Unprocessable("Not a version: " + version, failure);
        }
    }

    private static Instant time(Map<String, Object> headers) {
        String time = required(headers, EventHeaders.TIME);
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException failure) {
            throw new Unprocessable("Not a time: " + time, failure);
        }
    }

    private static String required(Map<String, Object> headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new Unprocessable("No header " + name);
        }
        return value;
    }

    private static String optional(Map<String, Object> headers, String name, String otherwise) {
        String value = text(headers, name);
        return value == null ? otherwise : value;
    }

    private static @Nullable String text(Map<String, Object> headers, String name) {
        Object value = headers.get(name);
        if (value == null && name.startsWith(PREFIX)) {
            // Function bindings rename the attributes of CloudEvents on their way to the function.
            value = headers.get("ce-" + name.substring(PREFIX.length()));
        }
        return text(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}
