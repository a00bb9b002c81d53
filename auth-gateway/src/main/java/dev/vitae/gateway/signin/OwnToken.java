package dev.vitae.gateway.signin;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/** The gateway's own access token, for what it does on nobody's behalf: role {@code gateway}, and managing accounts. */
public final class OwnToken {
    private static final Duration LEEWAY = Duration.ofSeconds(20);

    private final Provider provider;
    private final OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> grants;
    private @Nullable OAuth2AccessToken current;

    OwnToken(Provider provider, OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> grants) {
        this.provider = provider;
        this.grants = grants;
    }

    /** A token that is good for a while; throws while the provider is away. */
    public synchronized String value() {
        OAuth2AccessToken token = current;
        if (token == null || token.getExpiresAt() == null
                || token.getExpiresAt().minus(LEEWAY).isBefore(Instant.now())) {
            token = grants.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(itself())).getAccessToken();
            current = token;
        }
        return token.getTokenValue();
    }

    private ClientRegistration itself() {
        return ClientRegistration.withClientRegistration(provider.registration())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                .build();
    }
}
