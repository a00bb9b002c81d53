package dev.vitae.platform.problem;

import java.io.IOException;

/** Stops reading a body that is larger than it may be; an {@link IOException}, so that every reader lets it through. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit in bytes */
    public BodyTooLargeException(long limit) {
        super("The body has more than " + limit + " bytes");
        this.limit = limit;
    }

    public Problem problem() {
        return problem(limit);
    }

    public static Problem problem(long limit) {
        return new Problem(ProblemType.TOO_LARGE,
                "At most " + limit + " bytes are taken here. Send less, or in several requests.")
                .with("limit", limit);
    }
}
