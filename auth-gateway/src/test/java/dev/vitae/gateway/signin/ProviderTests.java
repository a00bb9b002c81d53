package dev.vitae.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/** A provider that browsers reach under one address and the gateway under another. */
class ProviderTests {

    private static final String ISSUER = "https://sign-in.example/realms/vitae";

    private HttpServer server;

    @BeforeEach
    void speaksForItsIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/realms/vitae/.well-known/openid-configuration", exchange -> {
            byte[] body = """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%2$s/token",
                     "jwks_uri":"%2$s/certs","subject_types_supported":["public"]}
                    """.formatted(ISSUER, inside()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void browsersAreSentToTheIssuerAndTokensAreFetchedInside() {
        ClientRegistration.ProviderDetails details = provider(ISSUER).registration().getProviderDetails();

        assertThat(details.getIssuerUri()).isEqualTo(ISSUER);
        assertThat(details.getAuthorizationUri()).isEqualTo(ISSUER + "/authorize");
        assertThat(details.getTokenUri()).isEqualTo(inside() + "/token");
        assertThat(details.getJwkSetUri()).isEqualTo(inside() + "/certs");
    }

    @Test
    void oneThatSpeaksForAnotherIssuerIsNotTheProvider() {
        assertThatThrownBy(() -> provider("https://other.example/realms/vitae").registration())
                .hasMessageContaining("does not speak for https://other.example/realms/vitae");
    }

    private Provider provider(String issuer) {
        return new Provider(new SignInSettings(URI.create(issuer), URI.create(inside()), "vitae-gateway", "secret",
                "{baseUrl}", Duration.ofSeconds(10)));
    }

    private String inside() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/vitae";
    }
}
