package dev.vitae.matching.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A posting as somebody sent it, checked; what was not said is absent.
 *
 * @param remote one of {@code onsite, hybrid, remote}
 * @param language BCP 47
 * @param text plain, at most 50,000 characters
 * @param posted when it was first published elsewhere
 * @param validThrough the moment after which it takes no more applications
 */
public record Posting(@Nullable String title, @Nullable String organization, @Nullable String place,
        @Nullable String remote, @Nullable String language, String text, @Nullable Instant posted,
        @Nullable Instant validThrough) {}
