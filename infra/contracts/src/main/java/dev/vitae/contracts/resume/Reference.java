package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** What somebody says about the person. */
public record Reference(String id, @Nullable String name, @Nullable String reference) implements Item {
    public Reference {
        id = Lists.orEmpty(id);
    }
}
