package dev.vitae.skills.graph;

/**
 * What a list of others calls one of its concepts.
 *
 * @param text as it stands there
 */
public record Label(String text, Use use) {
    /** What a label is good for; the later ones for less. */
    public enum Use {
        /** Found in texts, and as a phrase of its own. */
        TEXT,
        /** Found only where somebody writes just this, in a list of skills say: an everyday word. */
        ALONE,
        /** It names several concepts, so it finds none; it still tells what its concept is about. */
        MEANING
    }
}
