package dev.vitae.platform.idempotency;

/** A key as asked for: its id, and the hash of the body that came with it. */
record KeyRecord(String id, String bodyHash) {}
