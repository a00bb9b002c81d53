package dev.vitae.platform.failure;

/** Thrown by a listener for a record that it can never process, now or later: the record is parked with this reason. */
public final class Unprocessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason for an operator: what is wrong with the record; without personal data
     */
    public Unprocessable(String reason) {
        super(reason);
    }

    public Unprocessable(String reason, Throwable cause) {
        super(reason, cause);
    }
}
