package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** An account on a network (LinkedIn, GitHub, ...). */
public record Profile(@Nullable String network, @Nullable String username, @Nullable String url) {}
