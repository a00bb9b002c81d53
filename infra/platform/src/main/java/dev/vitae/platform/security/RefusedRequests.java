package dev.vitae.platform.security;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.platform.problem.ProblemWriter;

/** What security says no to, as problem documents beside the challenge that the standard asks for. */
final class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    RefusedRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof OAuth2AuthenticationException token) {
            problems.write(request, response, RefusedToken.problem(token));
        } else {
            problems.write(request, response, signInNeeded());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(request, response, roleNeeded(Set.of()));
    }

    static Problem signInNeeded() {
        return new Problem(ProblemType.UNAUTHENTICATED,
                "Sign in and send the access token as 'Authorization: Bearer ...'.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    static Problem roleNeeded(Set<Role> roles) {
        return new Problem(ProblemType.FORBIDDEN,
                roles.isEmpty()
                        ? "You are signed in, but nobody may call this."
                        : "You are signed in, but this needs the role "
                                + roles.stream().map(Role::realmName).sorted().collect(Collectors.joining(" or "))
                                + ". Ask an administrator for it.");
    }
}
