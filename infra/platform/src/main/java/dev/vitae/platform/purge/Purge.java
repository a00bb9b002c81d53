package dev.vitae.platform.purge;

/**
 * A collection whose documents expire; declare one as a bean.
 *
 * @param expiresAtField holds the moment after which a document may go; one without it stays
 */
public record Purge(String collection, String expiresAtField) {}
