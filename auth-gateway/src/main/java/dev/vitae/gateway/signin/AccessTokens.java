package dev.vitae.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Gives the access token of a session, refreshed when it has expired, by exactly one of the requests that find it so.
 *
 * <p>
 * The provider rotates refresh tokens: using one twice counts as theft and ends the sign-in. So the request that refreshes
 * first takes a lease in the document; the others, in this process or in another gateway, wait for its result.
 */
final class AccessTokens {

    /** A token that dies on its way to the service is refreshed before. */
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    /** The provider's answers that mean: this refresh token will never work again. */
    private static final Set<String> FINAL = Set.of("invalid_grant", "invalid_token");

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);

    private final MongoOperations mongo;

    private final Provider provider;

    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing;

    private final Duration lease;

    private final Duration keep;

    AccessTokens(MongoOperations mongo, Provider provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing, Duration lease, Duration keep) {
        this.mongo = mongo;
        this.provider = provider;
        this.refreshing = refreshing;
        this.lease = lease;
        this.keep = keep;
    }

    /** What a session's tokens are worth now. */
    sealed interface Access {
        record Granted(String accessToken) implements Access {
            @Override
            public String toString() {
                return "Granted[...]";
            }
        }

        /** The provider ended the sign-in, or there never was one. */
        record Ended() implements Access {}

        /** Expired, and the provider cannot be asked now: the sign-in may still be good. */
        record ProviderAway() implements Access {}
    }

    Access current(String id) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            SessionTokens tokens = mongo.findById(id, SessionTokens.class);
            if (tokens == null) {
                return new Access.Ended();
            }
            if (tokens.accessExpiresAt().minus(LEEWAY).isAfter(Instant.now())) {
                return new Access.Granted(tokens.accessToken());
            }
            String refreshToken = tokens.refreshToken();
            if (refreshToken == null) {
                return new Access.Ended();
            }
            if (claimed(id, refreshToken)) {
                return refresh(tokens, refreshToken);
            }
            if (!waited()) {
                break;
            }
        }
        return new Access.ProviderAway();
    }

    private boolean claimed(String id, String refreshToken) {
        Instant now = Instant.now();
        return mongo.findAndModify(
                Query.query(Criteria.where("_id").is(id).and("refreshToken").is(refreshToken).and("refreshingUntil")
                        .lte(now)),
                Update.update("refreshingUntil", now.plus(lease)), FindAndModifyOptions.options().returnNew(true),
                SessionTokens.class) != null;
    }

    private Access refresh(SessionTokens old, String refreshToken) {
        try {
            OAuth2AccessTokenResponse answer = refreshing
                    .getTokenResponse(new OAuth2RefreshTokenGrantRequest(provider.registration(),
                            new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.accessToken(),
                                    old.accessExpiresAt().minusSeconds(1), old.accessExpiresAt()),
                            new OAuth2RefreshToken(refreshToken, null)));
            store(old.id(), refreshToken, answer);
            return new Access.Granted(answer.getAccessToken().getTokenValue());
        } catch (OAuth2AuthorizationException refused) {
            if (FINAL.contains(refused.getError().getErrorCode())) {
                mongo.remove(having(old.id(), refreshToken), SessionTokens.class);
                return new Access.Ended();
            }
            return providerAway(old.id(), refreshToken, refused);
        } catch (IllegalArgumentException | IllegalStateException undiscovered) {
            return providerAway(old.id(), refreshToken, undiscovered);
        }
    }

    private void store(String id, String usedRefreshToken, OAuth2AccessTokenResponse answer) {
        Instant now = Instant.now();
        Instant accessExpires = answer.getAccessToken().getExpiresAt();
        OAuth2RefreshToken next = answer.getRefreshToken();
        mongo.updateFirst(having(id, usedRefreshToken),
                new Update().set("accessToken", answer.getAccessToken().getTokenValue())
                        .set("accessExpiresAt", accessExpires == null ? now : accessExpires)
                        .set("refreshToken", next == null ? usedRefreshToken : next.getTokenValue())
                        .set("refreshingUntil", Instant.EPOCH).set("expiresAt", now.plus(keep)),
                SessionTokens.class);
    }

    private Access providerAway(String id, String refreshToken, RuntimeException cause) {
        log.warn("The tokens of a session cannot be refreshed now: {}", cause.toString());
        mongo.updateFirst(having(id, refreshToken), Update.update("refreshingUntil", Instant.EPOCH),
                SessionTokens.class);
        return new Access.ProviderAway();
    }

    private static Query having(String id, @Nullable String refreshToken) {
        return Query.query(Criteria.where("_id").is(id).and("refreshToken").is(refreshToken));
    }

    /** The one that refreshes may be in another process, and a document gives no signal: it is looked at again. */
    private static boolean waited() {
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
