package dev.vitae.gateway.signin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.vitae.gateway.problem.Refusal;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemWriter;

/**
 * Exchanges the session for its access token, for this request: from here on, a browser's request and an API client's
 * look the same.
 */
final class ActingForTheSession extends OncePerRequestFilter {

    private final AccessTokens tokens;

    private final JwtDecoder decoder;

    private final ProblemWriter problems;

    ActingForTheSession(AccessTokens tokens, JwtDecoder decoder, ProblemWriter problems) {
        this.tokens = tokens;
        this.decoder = decoder;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Problem> refusal = switch (tokens.current(tokensOf(request))) {
            case AccessTokens.Access.Granted granted -> actAs(granted.accessToken(), request);
            case AccessTokens.Access.Ended _ -> ended(request);
            case AccessTokens.Access.ProviderAway _ -> Optional.of(Refusal.signInAway());
        };
        if (refusal.isPresent()) {
            problems.write(request, response, refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Problem> actAs(String accessToken, HttpServletRequest request) {
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new JwtAuthenticationToken(decoder.decode(accessToken), List.of()));
            SecurityContextHolder.setContext(context);
            return Optional.empty();
        } catch (BadJwtException worthless) {
            logger.warn("The provider gave an access token that is not accepted here: " + worthless.getMessage());
            return ended(request);
        } catch (JwtException | JwtDecoderInitializationException uncheckable) {
            logger.warn("An access token cannot be checked now: " + uncheckable.getMessage());
            return Optional.of(Refusal.signInAway());
        }
    }

    private static String tokensOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SessionTokens.SESSION_ATTRIBUTE) instanceof String id ? id : "";
    }

    private static Optional<Problem> ended(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Optional.of(Refusal.signInEnded());
    }
}
