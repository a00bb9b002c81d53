package dev.vitae.platform.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.problem.BackingServiceAway;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.platform.problem.ProblemWriter;

/** A token outlives the account it was made for: an erased person's is refused all the same. */
final class TurningAwayErased extends OncePerRequestFilter {
    private final ErasedOwners erased;
    private final ProblemWriter problems;

    TurningAwayErased(ErasedOwners erased, ProblemWriter problems) {
        this.erased = erased;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Problem> refusal = Callers.current().flatMap(this::refusal);
        if (refusal.isPresent()) {
            problems.write(request, response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Problem> refusal(Caller caller) {
        try {
            return erased.contains(caller.id())
                    ? Optional.of(new Problem(ProblemType.ERASED,
                            "This account and everything in it were erased. Make a new account to use Vitae again."))
                    : Optional.empty();
        } catch (RuntimeException failure) {
            if (BackingServiceAway.causes(failure)) {
                return Optional.of(Problem.unavailable());
            }
            throw failure;
        }
    }
}
