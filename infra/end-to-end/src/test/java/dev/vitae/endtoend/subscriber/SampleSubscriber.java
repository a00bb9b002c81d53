package dev.vitae.endtoend.subscriber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a channel with what the AsyncAPI document says, and nothing else of the system. */
record SampleSubscriber(JsonNode document, String channel, List<String> fields) {
    /** What was read: the key, the headers that the document names, the fields that were asked for. */
    record Read(String key, Map<String, String> headers, Map<String, JsonNode> fields) {}

    /** Up to {@code count} events of the type that the document describes; others are passed over. */
    List<Read> read(String bootstrapServers, int count, Duration patience) {
        JsonNode described = document.required("channels").required(channel);
        JsonNode message = at(described.required("messages").iterator().next());
        JsonNode headers = message.required("headers").required("properties");
        JsonNode known = at(message.required("payload")).required("properties");
        fields.forEach(known::required);
        String type = message.required("name").stringValue();
        List<Read> read = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrapServers,
                "group.id", "sample", "auto.offset.reset", "earliest"), new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(described.required("address").stringValue()));
            long start = System.nanoTime();
            while (read.size() < count && System.nanoTime() - start < patience.toNanos()) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    Map<String, String> told = new TreeMap<>();
                    record.headers().forEach(one -> told.put(one.key(), new String(one.value(),
                            StandardCharsets.UTF_8)));
                    told.keySet().retainAll(headers.propertyNames());
                    boolean ours = told.entrySet().stream().anyMatch(one -> one.getValue().equals(type)
                            && type.equals(headers.path(one.getKey()).path("const").asString("")));
                    if (ours) {
                        JsonNode body = JsonMapper.shared().readTree(record.value());
                        Map<String, JsonNode> wanted = new TreeMap<>();
                        fields.forEach(field -> wanted.put(field, body.path(field)));
                        read.add(new Read(record.key(), told, wanted));
                    }
                }
            }
        }
        return read;
    }

    private JsonNode at(JsonNode reference) {
        return document.at(reference.required("$ref").stringValue().substring(1));
    }
}
