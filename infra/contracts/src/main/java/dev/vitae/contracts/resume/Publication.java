package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** Something published. */
public record Publication(String id, @Nullable String name, @Nullable String publisher, @Nullable String releaseDate,
        @Nullable String url, @Nullable String summary) implements Item {
    public Publication {
        id = Lists.orEmpty(id);
    }
}
