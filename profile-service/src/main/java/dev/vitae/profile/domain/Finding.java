package dev.vitae.profile.domain;

import org.jspecify.annotations.Nullable;

/**
 * One value that cannot be kept.
 *
 * @param pointer JSON pointer (RFC 6901) into what was sent
 * @param value what stood there, shortened when long
 * @param reason a sentence for the person who sent it
 */
public record Finding(String pointer, @Nullable Object value, String reason) {}
