package dev.vitae.gateway.signin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** A sign-in that did not work ends on the page, which says so; why is in the log. */
final class SignInFailures {

    private static final Logger log = LoggerFactory.getLogger(SignInFailures.class);

    private SignInFailures() {}

    static void toThePage(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("A sign-in failed: {}", failure.getMessage());
        boolean refused = failure instanceof OAuth2AuthenticationException;
        response.sendRedirect(refused ? "/?sign-in=failed" : "/?sign-in=away");
    }
}
