package dev.vitae.generation.application;

/** Told within this process when a resume has moved, so that who watches it here need not wait for the next look. */
public record ResumeMoved(String id) {}
