package dev.vitae.gateway.signin;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Ends the sign-in at Keycloak along with the session here, and leads back to the page.
 *
 * <p>
 * The gateway asks for it itself. Sending the browser there, as is usual, would put the ID token, with name and address
 * of the person, into an address that histories and logs keep; and a browser that does not follow would stay signed in.
 */
final class SigningOut implements LogoutHandler, LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SigningOut.class);

    private final SignedInTokens tokens;

    private final SignInSettings settings;

    private final RestClient keycloak;

    SigningOut(SignedInTokens tokens, SignInSettings settings, RestClient keycloak) {
        this.tokens = tokens;
        this.settings = settings;
        this.keycloak = keycloak;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        Optional<String> refreshToken = tokens.taken(request)
                .flatMap(taken -> Optional.ofNullable(taken.refreshToken()));
        try {
            refreshToken.ifPresent(this::endAtKeycloak);
        } catch (RestClientException | OAuth2AuthorizationException refused) {
            log.warn("The sign-in has ended here, but perhaps not at Keycloak: {}", refused.toString());
        }
    }

    /** By Keycloak's own extension of its logout endpoint: a refresh token, also a used one, names the sign-in to end. */
    private void endAtKeycloak(String refreshToken) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        form.add("refresh_token", refreshToken);
        keycloak.post()
                .uri(settings.reachedAt() + "/protocol/openid-connect/logout")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication person) throws IOException {
        response.sendRedirect("/");
    }
}
