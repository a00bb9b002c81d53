package dev.vitae.platform.problem;

/**
 * One thing wrong with one place of what was sent.
 *
 * @param pointer JSON pointer into the request body ({@code /work/0/startDate}; empty: the body itself), or the name of
 *        the parameter or header
 * @param detail a sentence that says what would be right
 */
public record FieldError(String pointer, String detail) {}
