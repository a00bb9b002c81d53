package dev.vitae.profile.http;

import java.util.List;

import dev.vitae.platform.problem.FieldError;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.profile.application.Saved;
import dev.vitae.profile.domain.Finding;

/** What a caller is told when their change was not made. */
final class Refusals {
    private Refusals() {}

    static Problem noProfile() {
        return new Problem(ProblemType.NOT_FOUND,
                "You have no profile yet. Make one with PUT, or import a file with POST /api/v1/profile/import.");
    }

    /** The caller has seen a version of a profile that has been deleted since. */
    static Problem goneMeanwhile() {
        return new Problem(ProblemType.STALE,
                "The profile was deleted meanwhile. Send PUT without If-Match to make it again.");
    }

    static Problem tooLarge(Saved.TooLarge refused) {
        return new Problem(ProblemType.TOO_LARGE,
                "The profile would take %,d bytes; it can hold %,d. Shorten texts or leave out what no resume needs."
                        .formatted(refused.bytes(), refused.limit()));
    }

    static Problem invalid(List<Finding> findings) {
        return Problem.invalid(findings.stream().map(f -> new FieldError(f.pointer(), f.reason())).toList());
    }
}
