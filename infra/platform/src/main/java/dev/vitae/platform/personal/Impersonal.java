package dev.vitae.platform.personal;

/**
 * A collection that holds nothing of a person: a bean of this type for each.
 *
 * @param why in a few words, for whoever checks it
 */
public record Impersonal(String collection, String why) {}
