package dev.vitae.platform.personal;

import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import dev.vitae.contracts.ContractJson;

/** Documents as a person reads them: no machinery, JSON as JSON and not as a text, times in RFC 3339. */
final class ReadableDocuments {
    /** What the service needs for its work and what says nothing about anybody. */
    private static final Set<String> MACHINERY = Set.of("outbox", "published", "lease", "seen", "_class");

    private ReadableDocuments() {}

    static Map<String, Object> of(Document document) {
        Map<String, Object> readable = new LinkedHashMap<>();
        document.forEach((field, value) -> {
            if (!MACHINERY.contains(field)) {
                readable(value).ifPresent(said -> readable.put(field.equals("_id") ? "id" : field, said));
            }
        });
        return readable;
    }

    /** Bytes are left out: what of them is a file is in the archive as one. */
    private static Optional<Object> readable(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Binary _ -> Optional.empty();
            case Document inner -> Optional.of(of(inner));
            case List<?> items -> Optional.of(all(items));
            case Date time -> Optional.of(time.toInstant().toString());
            case ObjectId id -> Optional.of(id.toHexString());
            case String text -> Optional.of(parsed(text));
            default -> Optional.of(value);
        };
    }

    private static List<Object> all(List<?> items) {
        List<Object> readable = new ArrayList<>();
        items.forEach(item -> readable(item).ifPresent(readable::add));
        return readable;
    }

    private static Object parsed(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return ContractJson.mapper().readTree(text);
        } catch (JacksonException plainText) {
            return text;
        }
    }
}
