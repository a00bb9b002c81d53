package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A position held; {@code name} is the employer. */
public record Work(String id, @Nullable String name, @Nullable String position, @Nullable String location,
        @Nullable String description, @Nullable String url, @Nullable String startDate, @Nullable String endDate,
        @Nullable String summary, List<Highlight> highlights) implements Item.Dated, Item.Highlighted {
    public Work {
        id = Lists.orEmpty(id);
        highlights = Lists.copy(highlights);
    }
}
