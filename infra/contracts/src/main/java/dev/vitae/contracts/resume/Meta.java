package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** About the document itself: JSON Resume's {@code meta}. */
public record Meta(@Nullable String canonical, @Nullable String version, @Nullable String lastModified) {}
