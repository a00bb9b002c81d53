package dev.vitae.export.pdf;

/** Printing has to be tried again later. */
public final class PressBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PressBusy(String reason, Throwable cause) {
        super(reason, cause);
    }
}
