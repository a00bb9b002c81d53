package dev.vitae.gateway.signin;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;

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
        return ClientRegistrations.fromIssuerLocation(settings.issuer().toString()).registrationId(ID)
                .clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email").build();
    }
}
