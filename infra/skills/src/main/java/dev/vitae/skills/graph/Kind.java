package dev.vitae.skills.graph;

/** What sort of thing a skill is. */
public enum Kind {
    /** Programming languages, frameworks, protocols, machines. */
    TECHNOLOGY,
    /** A way to work, a task of a trade. */
    METHOD,
    /** A product or device that is used. */
    TOOL,
    /** A field of knowledge, also one that a certificate stands for. */
    DOMAIN,
    /** A language that people speak. */
    LANGUAGE,
    /** How somebody works, whatever the work is. */
    SOFT
}
