package dev.vitae.platform.failure;

/** Thrown by a listener, also as a cause, when what it needs is busy or stopping: the record waits and is never parked. */
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotNow(String reason, Throwable cause) {
        super(reason, cause);
    }
}
