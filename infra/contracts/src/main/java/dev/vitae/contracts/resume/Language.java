package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** A language spoken; {@code fluency} in the person's own words. */
public record Language(String id, @Nullable String language, @Nullable String fluency) implements Item {
    public Language {
        id = Lists.orEmpty(id);
    }
}
