package dev.vitae.generation.domain;

import java.time.Instant;

/**
 * Something that happened to a request, as its owner is told. Steps are only ever appended, so the place in the list is
 * the id.
 *
 * @param step a stable word
 * @param message a sentence
 */
public record Step(State state, String step, String message, Instant at) {}
