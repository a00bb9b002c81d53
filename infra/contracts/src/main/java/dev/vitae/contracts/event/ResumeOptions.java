package dev.vitae.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * How a document is wanted; absent means "as the profile's preferences say, else the service's default".
 *
 * @param kind {@code resume} or {@code cover-letter}
 * @param pages the most pages wanted, at least 1
 */
public record ResumeOptions(String kind, @Nullable String template, @Nullable String language,
        @Nullable Integer pages, @Nullable String tone, @Nullable String writer) {}
