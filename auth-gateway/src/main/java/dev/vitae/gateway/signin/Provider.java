package dev.vitae.gateway.signin;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/**
 * The one identity provider. It may be away when the gateway starts: it is asked for its addresses at the first sign-in,
 * and again until it answers once.
 */
final class Provider implements ClientRegistrationRepository {

    static final String ID = "keycloak";

    private final Supplier<ClientRegistration> registration;

    Provider(SignInSettings settings) {
        this.registration = SingletonSupplier.of(() -> discover(settings));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration() : null;
    }

    /** Throws while the provider has never been reached. */
    ClientRegistration registration() {
        return registration.get();
    }

    private static ClientRegistration discover(SignInSettings settings) {
        return configuration(settings).registrationId(ID)
                .clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email").build();
    }

    /** What the provider says about itself must name the issuer that tokens will name, wherever it was asked. */
    private static ClientRegistration.Builder configuration(SignInSettings settings) {
        if (settings.reachedAt().equals(settings.issuer())) {
            return ClientRegistrations.fromIssuerLocation(settings.issuer().toString());
        }
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(5));
        Map<String, Object> said = RestClient.builder().requestFactory(requests).build()
                .get()
                .uri(settings.reachedAt() + "/.well-known/openid-configuration")
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {
                });
        if (said == null || !settings.issuer().toString().equals(said.get("issuer"))) {
            throw new IllegalStateException(settings.reachedAt() + " does not speak for " + settings.issuer());
        }
        return ClientRegistrations.fromOidcConfiguration(said);
    }
}
