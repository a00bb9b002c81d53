package dev.vitae.matching.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody shows something.
 *
 * @param section JSON Resume's name of it
 * @param itemId of the item in the profile; the section's own name for basics
 * @param text their own words, at most 300 characters
 */
public record Evidence(String section, String itemId, @Nullable String highlightId, String text) {}
