package dev.vitae.gateway.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** After the session here has ended, ends the one at the provider, which leads back to the page. */
final class SigningOut implements LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(SigningOut.class);

    private final OidcClientInitiatedLogoutSuccessHandler atTheProvider;

    SigningOut(Provider provider, SignInSettings settings) {
        this.atTheProvider = new OidcClientInitiatedLogoutSuccessHandler(provider);
        this.atTheProvider.setPostLogoutRedirectUri(settings.publicUrl() + "/");
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication person) throws IOException, ServletException {
        try {
            atTheProvider.onLogoutSuccess(request, response, person);
        } catch (IllegalArgumentException | IllegalStateException undiscovered) {
            log.warn("The provider is away; its own session stays: {}", undiscovered.toString());
            response.sendRedirect("/");
        }
    }
}
