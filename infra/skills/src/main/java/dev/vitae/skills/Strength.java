package dev.vitae.skills;

/** How strongly a posting asks for something. */
public enum Strength {
    REQUIRED,
    PREFERRED
}
