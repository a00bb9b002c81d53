package dev.vitae.platform.test;

/**
 * Takes a backing service away for a while, and brings it back with everything it held. Only with the embedded ones:
 * in containers a test that asks for it is skipped.
 */
public final class Outages {
    private final BackingServices services;

    Outages(BackingServices services) {
        this.services = services;
    }

    /** Runs something while nobody answers at the database's address. */
    public void withoutDatabase(Runnable meanwhile) {
        EmbeddedServices embedded = embedded();
        embedded.mongo().suspend();
        try {
            meanwhile.run();
        } finally {
            embedded.mongo().resume();
        }
    }

    /** Runs something while the broker is away. */
    public void withoutBroker(Runnable meanwhile) {
        EmbeddedServices embedded = embedded();
        embedded.broker().suspend();
        try {
            meanwhile.run();
        } finally {
            embedded.broker().resume();
        }
    }

    private EmbeddedServices embedded() {
        return switch (services) {
            case EmbeddedServices embedded -> embedded;
            case ContainerServices containers -> throw new org.opentest4j.TestAbortedException(
                    "Outages are made with embedded services only");
        };
    }
}
