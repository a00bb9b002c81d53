package dev.vitae.gateway.signin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import dev.vitae.gateway.problem.Refusal;
import dev.vitae.platform.problem.ProblemWriter;
import dev.vitae.platform.security.RefusedToken;

/** Says no. Outside of the API, what one may not have is not there. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            problems.write(request, response, Refusal.signInAway());
        } else if (isApi(request)) {
            problems.write(request, response, failure instanceof OAuth2AuthenticationException token
                    ? RefusedToken.problem(token)
                    : Refusal.notSignedIn());
        } else {
            problems.write(request, response, Refusal.nothingHere());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException) {
            problems.write(request, response,
                    isApi(request) && isNobody() ? Refusal.notSignedIn() : Refusal.forged());
        } else {
            problems.write(request, response, isApi(request) ? Refusal.forbidden() : Refusal.nothingHere());
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static boolean isNobody() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }
}
