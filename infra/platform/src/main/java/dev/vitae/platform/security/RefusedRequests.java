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
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
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
            problems.write(request, response, new Problem(ProblemType.UNAUTHENTICATED,
                    "The access token is not valid here: it has expired, or it was made by another issuer or for "
                            + "another audience. Sign in again and send the new token.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + code(token) + "\""));
        } else {
            problems.write(request, response, signInNeeded());
        }
    }

    /** One of the words of RFC 6750; its description may repeat what was sent, so it stays inside. */
    private static String code(OAuth2AuthenticationException refused) {
        return BearerTokenErrorCodes.INVALID_REQUEST.equals(refused.getError().getErrorCode())
                ? BearerTokenErrorCodes.INVALID_REQUEST
                : BearerTokenErrorCodes.INVALID_TOKEN;
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
