package dev.vitae.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Keeps the tokens that a sign-in brought, and forgets them at sign-out. They are read by {@link AccessTokens}. */
final class SignedInTokens implements OAuth2AuthorizedClientRepository, LogoutHandler {

    private final MongoOperations mongo;

    private final Duration keep;

    SignedInTokens(MongoOperations mongo, Duration keep) {
        this.mongo = mongo;
        this.keep = keep;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
            HttpServletResponse response) {
        forget(request);
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        AbstractOAuth2Token refresh = client.getRefreshToken();
        Instant accessExpires = client.getAccessToken().getExpiresAt();
        mongo.insert(new SessionTokens(id, client.getPrincipalName(), client.getAccessToken().getTokenValue(),
                accessExpires == null ? now : accessExpires, refresh == null ? null : refresh.getTokenValue(),
                Instant.EPOCH, now.plus(keep)));
        request.getSession().setAttribute(SessionTokens.SESSION_ATTRIBUTE, id);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as Spring Security declares it
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
            Authentication person, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
            HttpServletResponse response) {
        forget(request);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        forget(request);
    }

    private void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SessionTokens.SESSION_ATTRIBUTE) instanceof String id) {
            mongo.remove(Query.query(Criteria.where("_id").is(id)), SessionTokens.class);
        }
    }
}
