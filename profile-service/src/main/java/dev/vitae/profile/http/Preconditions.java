package dev.vitae.profile.http;

import org.jspecify.annotations.Nullable;

import dev.vitae.platform.http.ETags;
import dev.vitae.platform.problem.Problem;
import dev.vitae.profile.application.Expected;

/** Reads {@code If-Match} and {@code If-None-Match}. */
final class Preconditions {
    private Preconditions() {}

    static Expected of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null && ifNoneMatch != null) {
            throw Problem.invalidHeader("If-None-Match", "Send either If-Match or If-None-Match, not both.")
                    .asException();
        }
        if (ifMatch != null) {
            return new Expected.Version(ETags.required(ifMatch));
        }
        if (ifNoneMatch == null) {
            return new Expected.Unsaid();
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw Problem.invalidHeader("If-None-Match", "Only * is taken here: it asks that there is no profile yet.")
                    .asException();
        }
        return new Expected.NothingYet();
    }
}
