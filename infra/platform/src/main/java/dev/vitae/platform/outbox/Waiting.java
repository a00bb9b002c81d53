package dev.vitae.platform.outbox;

/** A document with something to send. */
record Waiting(String collection, Object id) {}
