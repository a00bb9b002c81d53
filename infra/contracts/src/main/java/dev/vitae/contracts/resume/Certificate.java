package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** A certificate held. */
public record Certificate(String id, @Nullable String name, @Nullable String date, @Nullable String issuer,
        @Nullable String url) implements Item {
    public Certificate {
        id = Lists.orEmpty(id);
    }
}
