package dev.vitae.platform.observability;

import java.time.Duration;

/**
 * A number that must be looked up elsewhere, in the database or at the broker. It is looked up in the background every
 * now and then: a scrape must be fast, above all when what it tells of is away. A bean of this type is all it takes.
 */
public interface Measurement {

    /** Registers its meters; called once everything that listens has been set up, before the first look. */
    void register();

    /** Looks once; called by one thread at a time. What fails is tried again the next time. */
    void take() throws Exception;

    /** The pause between two looks. */
    default Duration every() {
        return Duration.ofSeconds(15);
    }
}
