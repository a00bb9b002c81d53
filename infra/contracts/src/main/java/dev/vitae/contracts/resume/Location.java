package dev.vitae.contracts.resume;

import org.jspecify.annotations.Nullable;

/** Where somebody is; {@code countryCode} is ISO 3166-1 alpha-2. */
public record Location(@Nullable String address, @Nullable String postalCode, @Nullable String city,
        @Nullable String countryCode, @Nullable String region) {}
