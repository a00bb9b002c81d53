package dev.vitae.profile.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Shows what stood in a file without sending megabytes back: long text is cut, large structures are cut short. */
final class Excerpt {
    private static final int TEXT = 300;
    private static final int VALUES = 50;

    private int left = VALUES;

    private Excerpt() {}

    static @Nullable Object of(@Nullable Object value) {
        return new Excerpt().shortened(value);
    }

    private @Nullable Object shortened(@Nullable Object value) {
        left--;
        return switch (value) {
            case String text when text.length() > TEXT ->
                text.substring(0, Character.isHighSurrogate(text.charAt(TEXT - 1)) ? TEXT - 1 : TEXT)
                        + "… (%,d characters)".formatted(text.length());
            case List<?> list -> {
                List<@Nullable Object> some = new ArrayList<>();
                for (Object element : list) {
                    if (left <= 0) {
                        some.add("… (%,d entries)".formatted(list.size()));
                        break;
                    }
                    some.add(shortened(element));
                }
                yield some;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> some = new LinkedHashMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    if (left <= 0) {
                        some.put("…", "%,d fields".formatted(map.size()));
                        break;
                    }
                    some.put(String.valueOf(shortened(entry.getKey())), shortened(entry.getValue()));
                }
                yield some;
            }
            case null, default -> value;
        };
    }
}
