package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something made; {@code entity} is whom it was made for. */
public record Project(String id, @Nullable String name, @Nullable String description, List<Highlight> highlights,
        List<String> keywords, @Nullable String startDate, @Nullable String endDate, @Nullable String url,
        List<String> roles, @Nullable String entity, @Nullable String type) implements Item.Dated, Item.Highlighted {
    public Project {
        id = Lists.orEmpty(id);
        highlights = Lists.copy(highlights);
        keywords = Lists.copy(keywords);
        roles = Lists.copy(roles);
    }
}
