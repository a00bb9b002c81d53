package dev.vitae.platform.personal;

/**
 * A file in a person's archive.
 *
 * @param path within the service's part of the archive, with {@code /} between folders
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ArchivedFile(String path, byte[] bytes) {}
