package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An interest with the words that belong to it. */
public record Interest(String id, @Nullable String name, List<String> keywords) implements Item {
    public Interest {
        id = Lists.orEmpty(id);
        keywords = Lists.copy(keywords);
    }
}
