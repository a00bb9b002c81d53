package dev.vitae.platform.idempotency;

/**
 * A key as asked for: its id, and the hash of the body that came with it.
 *
 * @param owner who asked, so that the stored answer goes when they are erased
 */
record KeyRecord(String id, String owner, String bodyHash) {}
