package dev.vitae.generation.domain;

import java.time.Instant;

/** A worker's claim on a request: nobody else works on it until then. */
public record Lease(String by, Instant until) {}
