package dev.vitae.platform.security;

import java.util.List;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;

/**
 * What was wrong with a bearer token, as a problem that says what to do. Only of a token that our provider has signed is
 * more said than that it is not valid: its holder may know what it says, and needs to know which setting to mend.
 */
public final class RefusedToken {

    private RefusedToken() {}

    public static Problem problem(OAuth2AuthenticationException refused) {
        return explained(refused).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"" + code(refused) + "\"");
    }

    private static Problem explained(OAuth2AuthenticationException refused) {
        List<String> faults = refused.getCause() instanceof JwtValidationException invalid
                ? invalid.getErrors().stream().map(OAuth2Error::getDescription).toList()
                : List.of();
        if (names(faults, "iss claim")) {
            return new Problem(ProblemType.WRONG_ISSUER, "The access token was made by another issuer than this"
                    + " installation trusts. Sign in here, at the issuer that GET /login leads to.");
        }
        if (names(faults, "aud claim")) {
            return new Problem(ProblemType.WRONG_AUDIENCE, "The access token was made for another audience. Ask the"
                    + " issuer for one with the audience 'vitae'.");
        }
        if (names(faults, "expired")) {
            return new Problem(ProblemType.TOKEN_EXPIRED,
                    "The access token has expired. Sign in again or refresh it, and send the new one.");
        }
        return new Problem(ProblemType.UNAUTHENTICATED,
                "The access token is not valid here. Sign in again and send the new token.");
    }

    /** The validators of the library tell their faults apart by their sentences alone. */
    private static boolean names(List<String> faults, String what) {
        return faults.stream().anyMatch(fault -> fault != null && fault.contains(what));
    }

    /** One of the words of RFC 6750; its description may repeat what was sent, so it stays inside. */
    private static String code(OAuth2AuthenticationException refused) {
        return BearerTokenErrorCodes.INVALID_REQUEST.equals(refused.getError().getErrorCode())
                ? BearerTokenErrorCodes.INVALID_REQUEST
                : BearerTokenErrorCodes.INVALID_TOKEN;
    }
}
