package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** An award received. */
public record Award(String id, @Nullable String title, @Nullable String date, @Nullable String awarder,
        @Nullable String summary) implements Item {
    public Award {
        id = Lists.orEmpty(id);
    }
}
