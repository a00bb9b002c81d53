package dev.vitae.sample.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something that somebody wrote down. */
public record Note(String id, String owner, String title, @Nullable Kind kind, int count, List<String> tags,
        @Nullable LocalDate due, @Nullable Place place, long version) {

    /** What kind of note. */
    public enum Kind {
        SHORT,
        LONG
    }

    /** Where it is about. */
    public record Place(String town, @Nullable Double height) {}
}
