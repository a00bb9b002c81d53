package dev.vitae.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;

/** Puts events on the topics as another service would; returns once the broker has them. */
public final class TellingEvents implements DisposableBean {
    private final KafkaProducer<String, byte[]> producer;

    TellingEvents(String bootstrapServers) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** The event under a new id; the version goes into the header where it is above 0. */
    public String tell(Event event, long version) {
        String id = UUID.randomUUID().toString();
        tell(id, event, version);
        return id;
    }

    /** The event under a given id, for redelivery. */
    public void tell(String id, Event event, long version) {
        send(Topic.of(event.getClass()), event.key(), event.ownerId(), id, version,
                ContractJson.mapper().writeValueAsBytes(event));
    }

    /** A tombstone. */
    public void gone(Topic topic, String key, String ownerId, long version) {
        send(topic, key, ownerId, UUID.randomUUID().toString(), version, null);
    }

    /** What no reader can understand, as an event of the topic. */
    public void tellRaw(Topic topic, String key, String ownerId, byte[] body) {
        send(topic, key, ownerId, UUID.randomUUID().toString(), 0, body);
    }

    private void send(Topic topic, String key, String ownerId, String id, long version, byte @Nullable [] body) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.topicName(), key, body);
        headers(topic, key, ownerId, id, version)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> headers(Topic topic, String key, String ownerId, String id, long version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, id);
        headers.put(EventHeaders.TYPE, topic.type());
        headers.put(EventHeaders.SOURCE, "/test");
        headers.put(EventHeaders.TIME, Instant.now().toString());
        headers.put(EventHeaders.SUBJECT, key);
        headers.put(EventHeaders.OWNER, ownerId);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        if (version > 0) {
            headers.put(EventHeaders.VERSION, Long.toString(version));
        }
        return headers;
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
