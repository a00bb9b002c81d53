package dev.vitae.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

/** Keeps the tokens that a sign-in brought, and forgets them at sign-out. They are read by {@link AccessTokens}. */
final class SignedInTokens implements OAuth2AuthorizedClientRepository {

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

    /** The tokens of this request's session, which forgets them; empty when it has none. */
    Optional<SessionTokens> taken(HttpServletRequest request) {
        return idIn(request)
                .flatMap(id -> Optional.ofNullable(mongo.findAndRemove(byId(id), SessionTokens.class)));
    }

    private void forget(HttpServletRequest request) {
        idIn(request).ifPresent(id -> mongo.remove(byId(id), SessionTokens.class));
    }

    private static Optional<String> idIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SessionTokens.SESSION_ATTRIBUTE) instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
