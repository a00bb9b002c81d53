package dev.vitae.generation.domain.writing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The opening lines of a document.
 *
 * @param text absent where the profile gives nothing to say
 * @param sources ids of the items that back it; {@link #BASICS} for the person's own summary and label
 */
record Summary(@Nullable String text, List<String> sources) {
    /** The profile's basics have no id of their own. */
    static final String BASICS = "basics";

    static Summary nothing() {
        return new Summary(null, List.of());
    }
}
