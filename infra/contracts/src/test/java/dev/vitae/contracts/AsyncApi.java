package dev.vitae.contracts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.Retention;
import dev.vitae.contracts.event.Topic;

/** The AsyncAPI 3 document of the event catalogue, made from {@link Topic} and the records. */
final class AsyncApi {
    private final RecordSchemas schemas;

    AsyncApi(Path sources) {
        schemas = new RecordSchemas(sources);
    }

    String document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            channels.put(topic.topicName(), channel(topic));
            operations.put("receive-" + topic.topicName(), operation(topic));
            messages.put(topic.event().getSimpleName(), message(topic));
        }
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("messages", messages);
        components.put("schemas", schemas.schemas());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", components);
        return ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> info() {
        return map("title", "Vitae events", "version", "1.0.0", "description",
                "What happens in Vitae, as Kafka records: CloudEvents 1.0 in binary mode (attributes in ce_ headers, JSON "
                        + "in the value). Shapes change by addition only; ignore what you do not know. The record key is "
                        + "the id of the thing the event is about. Records can arrive more than once and, across topics, "
                        + "in any order.",
                "license", map("name", "Apache-2.0"));
    }

    private static Map<String, Object> channel(Topic topic) {
        Map<String, Object> settings = new LinkedHashMap<>();
        new java.util.TreeMap<>(topic.retention().settings()).forEach((name, value) -> settings.put(name,
                name.equals("cleanup.policy") ? List.of(value) : number(value)));
        settings.remove("min.cleanable.dirty.ratio");
        settings.remove("segment.ms");
        return map("address", topic.topicName(), "description", kept(topic), "messages",
                map(topic.event().getSimpleName(),
                        map("$ref", "#/components/messages/" + topic.event().getSimpleName())),
                "bindings", map("kafka", map("topic", topic.topicName(), "partitions", topic.partitions(),
                        "topicConfiguration", settings, "bindingVersion", "0.5.0")));
    }

    private static String kept(Topic topic) {
        return switch (topic.retention()) {
            case Retention.Compacted ignored ->
                "The newest record of each key is kept for ever; a record without a value "
                        + "says that the thing is gone.";
            case Retention.Kept kept -> "Records are kept for " + kept.time().toDays() + " days.";
        };
    }

    private static Map<String, Object> operation(Topic topic) {
        return map("action", "receive", "channel", map("$ref", "#/channels/" + topic.topicName()));
    }

    private Map<String, Object> message(Topic topic) {
        Map<String, Object> payload = schemas.reference(topic.event());
        Object description = ((Map<?, ?>) Objects.requireNonNull(schemas.schemas().get(topic.event().getSimpleName())))
                .get("description");
        return map("name", topic.type(), "title", topic.event().getSimpleName(), "summary",
                Objects.requireNonNull(description, topic.topicName()), "contentType", "application/json", "headers",
                headers(topic), "payload", payload, "bindings", map("kafka", map("key", map("type", "string"),
                        "bindingVersion", "0.5.0")),
                "examples", List.of(map("payload", ContractJson.mapper().readTree(GoldenSamples.json(topic)))));
    }

    private static Map<String, Object> headers(Topic topic) {
        Map<String, Object> text = map("type", "string");
        return map("type", "object", "properties", map(EventHeaders.SPEC_VERSION, map("const", "1.0"), EventHeaders.ID,
                text, EventHeaders.TYPE, map("const", topic.type()), EventHeaders.SOURCE, text, EventHeaders.TIME,
                map("type", "string", "format", "date-time"), EventHeaders.SUBJECT, text, EventHeaders.OWNER, text,
                EventHeaders.VERSION, text, EventHeaders.CONTENT_TYPE, map("const", "application/json"),
                EventHeaders.TRACE_PARENT, text), "required",
                List.of(EventHeaders.SPEC_VERSION, EventHeaders.ID,
                        EventHeaders.TYPE, EventHeaders.SOURCE, EventHeaders.TIME, EventHeaders.OWNER));
    }

    private static Object number(String value) {
        return value.chars().allMatch(Character::isDigit) ? (Object) Long.valueOf(value) : value;
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
