package dev.vitae.platform.problem;

import java.util.List;

import tools.jackson.core.JacksonException;

/** Writes RFC 6901 pointers. */
final class JsonPointers {
    private JsonPointers() {}

    static String of(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            pointer.append('/');
            pointer.append(step.getPropertyName() == null
                    ? String.valueOf(Math.max(0, step.getIndex()))
                    : escaped(step.getPropertyName()));
        }
        return pointer.toString();
    }

    /** From the notation of bean paths: {@code work[0].name}. */
    static String ofBeanPath(String path) {
        StringBuilder pointer = new StringBuilder();
        for (String step : path.replace("[", ".").replace("]", "").split("\\.", -1)) {
            if (!step.isEmpty()) {
                pointer.append('/').append(escaped(step));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
