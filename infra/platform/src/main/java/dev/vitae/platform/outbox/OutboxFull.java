package dev.vitae.platform.outbox;

/** A document has as many unsent facts as it may have: nothing was written; try again when the broker is back. */
public final class OutboxFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxFull(Object id) {
        super("Too many unsent facts wait in " + id);
    }
}
