package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A skill with the words that belong to it. */
public record Skill(String id, @Nullable String name, @Nullable String level, List<String> keywords) implements Item {
    public Skill {
        id = Lists.orEmpty(id);
        keywords = Lists.copy(keywords);
    }
}
