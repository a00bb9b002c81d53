package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** JSON leaves out what is empty; records never hold null where a list or an id belongs. */
final class Lists {
    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
