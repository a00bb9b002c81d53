package dev.vitae.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;

/**
 * One event on its way: what is kept until the broker has acknowledged it.
 *
 * @param id the same at each attempt, so that a consumer can tell a repetition
 * @param version version of the thing it tells of; 0 where it has none
 * @param trace W3C {@code traceparent} of the writer
 * @param body JSON; absent in a tombstone
 */
record Fact(String id, String topic, String key, String ownerId, long version, Instant time, @Nullable String trace,
        @Nullable String body) {

    static Fact of(String id, Event event, long version, Instant time, @Nullable String trace) {
        return new Fact(id, Topic.of(event.getClass()).topicName(), event.key(), event.ownerId(), version, time, trace,
                ContractJson.mapper().writeValueAsString(event));
    }

    Document toDocument() {
        Document document = new Document("id", id).append("topic", topic)
                .append("key", key)
                .append("ownerId", ownerId)
                .append("time", Date.from(time))
                .append("body", body);
        if (version > 0) {
            document.append("version", version);
        }
        if (trace != null) {
            document.append("trace", trace);
        }
        return document;
    }

    static Fact from(Document document) {
        return new Fact(document.getString("id"), document.getString("topic"), document.getString("key"),
                document.getString("ownerId"), document.get("version", 0L), document.getDate("time").toInstant(),
                document.getString("trace"), document.getString("body"));
    }

    /** CloudEvents in binary mode: the attributes are headers, the value is the data alone. */
    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key,
                body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, id);
        header(record, EventHeaders.TYPE, Topic.named(topic).orElseThrow().type());
        header(record, EventHeaders.SOURCE, "/" + source);
        header(record, EventHeaders.TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
        header(record, EventHeaders.SUBJECT, key);
        header(record, EventHeaders.OWNER, ownerId);
        if (version > 0) {
            header(record, EventHeaders.VERSION, Long.toString(version));
        }
        if (body != null) {
            header(record, EventHeaders.CONTENT_TYPE, "application/json");
        }
        if (trace != null) {
            header(record, EventHeaders.TRACE_PARENT, trace);
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
