package dev.vitae.contracts.resume;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who the person is and how to reach them. In a generated document {@code summarySources} names the items that back the
 * summary; in a profile it is empty.
 */
public record Basics(@Nullable String name, @Nullable String label, @Nullable String image, @Nullable String email,
        @Nullable String phone, @Nullable String url, @Nullable String summary, List<String> summarySources,
        @Nullable Location location, List<Profile> profiles) {
    public Basics {
        summarySources = Lists.copy(summarySources);
        profiles = Lists.copy(profiles);
    }
}
