package dev.vitae.local.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents are that have a field, and by its value where that is simple. It only ever says who cannot match:
 * a document whose value it does not understand is a candidate of every question.
 */
final class FieldIndex {
    private static final Set<String> BOUNDS = Set.of("$lt", "$lte", "$gt", "$gte");
    /** Stands for every value that equality is not simple for: lists, documents, what lies inside of a list. */
    private static final Object UNCLEAR = new Object();

    private final String[] path;
    private final Map<Object, Set<Object>> places = new HashMap<>();
    private final Map<Object, Object> values = new HashMap<>();

    FieldIndex(String field) {
        this.path = field.split("\\.");
    }

    /** Whether a condition on the field is one that only documents with that field can meet, and of a simple kind. */
    static boolean helps(@Nullable Object condition) {
        return simple(condition) || condition instanceof Document operators && !operators.isEmpty()
                && operators.entrySet().stream().anyMatch(FieldIndex::narrows);
    }

    private static boolean narrows(Map.Entry<String, Object> operator) {
        return switch (operator.getKey()) {
            case "$eq" -> simple(operator.getValue());
            case "$in" -> operator.getValue() instanceof Collection<?> all && all.stream().allMatch(FieldIndex::simple);
            case "$exists" -> Boolean.TRUE.equals(operator.getValue());
            default -> BOUNDS.contains(operator.getKey()) && operator.getValue() != null;
        };
    }

    /** The places of all documents that may meet the condition. */
    Collection<Object> candidates(@Nullable Object condition) {
        if (simple(condition)) {
            return of(List.of(key(condition)));
        }
        Map<String, Object> operators = condition instanceof Document document ? document : Map.of();
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            if (operator.getKey().equals("$eq") && simple(operator.getValue())) {
                return of(List.of(key(operator.getValue())));
            }
            if (operator.getKey().equals("$in") && narrows(operator)) {
                return of(((Collection<?>) operator.getValue()).stream().map(FieldIndex::key).distinct().toList());
            }
        }
        return new ArrayList<>(values.keySet());
    }

    private Collection<Object> of(List<?> keys) {
        Set<Object> candidates = new LinkedHashSet<>();
        keys.forEach(key -> candidates.addAll(places.getOrDefault(key, Set.of())));
        candidates.addAll(places.getOrDefault(UNCLEAR, Set.of()));
        return candidates;
    }

    void put(Object place, Document document) {
        remove(place);
        value(document, 0).ifPresent(value -> {
            places.computeIfAbsent(value, _ -> new LinkedHashSet<>()).add(place);
            values.put(place, value);
        });
    }

    void remove(Object place) {
        Object value = values.remove(place);
        if (value != null) {
            places.computeIfPresent(value, (_, at) -> {
                at.remove(place);
                return at.isEmpty() ? null : at;
            });
        }
    }

    /** Empty: the document does not have the field; null is a value, and unclear. */
    private Optional<Object> value(Document document, int depth) {
        if (!document.containsKey(path[depth])) {
            return Optional.empty();
        }
        Object value = document.get(path[depth]);
        if (depth == path.length - 1) {
            return Optional.of(simple(value) ? key(value) : UNCLEAR);
        }
        return value instanceof Document inner ? value(inner, depth + 1) : Optional.of(UNCLEAR);
    }

    private static boolean simple(@Nullable Object value) {
        return value instanceof String || value instanceof Boolean;
    }

    private static Object key(@Nullable Object value) {
        return value == null ? UNCLEAR : value;
    }
}
