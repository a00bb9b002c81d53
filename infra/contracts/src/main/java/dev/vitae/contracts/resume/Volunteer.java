package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Unpaid work for an organization. */
public record Volunteer(String id, @Nullable String organization, @Nullable String position, @Nullable String url,
        @Nullable String startDate, @Nullable String endDate, @Nullable String summary,
        List<Highlight> highlights) implements Item.Dated, Item.Highlighted {
    public Volunteer {
        id = Lists.orEmpty(id);
        highlights = Lists.copy(highlights);
    }
}
