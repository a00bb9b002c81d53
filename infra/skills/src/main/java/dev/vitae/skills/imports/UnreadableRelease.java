package dev.vitae.skills.imports;

/** A release lacks a file or column without which nothing can be read; the message says which and what was expected. */
public final class UnreadableRelease extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableRelease(String message) {
        super(message);
    }
}
