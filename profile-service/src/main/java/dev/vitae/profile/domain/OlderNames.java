package dev.vitae.profile.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Resume before 1.0 called some fields otherwise, and files with those names are still about. The newer name wins
 * where a file has both; the older then stays under its name and is told as not carried.
 */
final class OlderNames {
    private static final Map<String, Map<String, String>> BY_SECTION = Map.of("basics",
            Map.of("picture", "image", "website", "url"), "work", Map.of("company", "name", "website", "url"),
            "volunteer", Map.of("website", "url"), "education", Map.of("gpa", "score"), "publications",
            Map.of("website", "url"));

    private OlderNames() {}

    static Map<?, ?> replaced(Map<?, ?> file) {
        Map<Object, Object> all = new LinkedHashMap<>(file);
        BY_SECTION.forEach((section, names) -> all.computeIfPresent(section, (s, value) -> renamed(value, names)));
        return all;
    }

    private static Object renamed(Object section, Map<String, String> names) {
        return switch (section) {
            case Map<?, ?> object -> renamed(object, names);
            case List<?> list -> list.stream().map(entry -> entry == null ? "" : renamed(entry, names)).toList();
            case Object other -> other;
        };
    }

    private static Map<?, ?> renamed(Map<?, ?> object, Map<String, String> names) {
        Map<Object, Object> renamed = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            String newer = names.getOrDefault(String.valueOf(name), String.valueOf(name));
            renamed.put(object.containsKey(newer) ? name : newer, value);
        });
        return renamed;
    }
}
