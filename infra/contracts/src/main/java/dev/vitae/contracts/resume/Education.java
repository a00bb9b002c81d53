package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A course of study; {@code score} is text because countries grade differently. */
public record Education(String id, @Nullable String institution, @Nullable String url, @Nullable String area,
        @Nullable String studyType, @Nullable String startDate, @Nullable String endDate, @Nullable String score,
        List<String> courses) implements Item.Dated {
    public Education {
        id = Lists.orEmpty(id);
        courses = Lists.copy(courses);
    }
}
