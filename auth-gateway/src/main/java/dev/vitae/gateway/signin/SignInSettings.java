package dev.vitae.gateway.signin;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer of the identity provider; everything else about it is discovered when it is first needed
 * @param reachedAt the same provider as this gateway reaches it, where that is not the address that browsers use
 * @param publicUrl under which browsers reach this gateway; <code>{baseUrl}</code> takes it from the request
 * @param refreshLease how long one request may take to refresh a session's tokens before another one tries
 */
@ConfigurationProperties("vitae.gateway.sign-in")
public record SignInSettings(URI issuer, URI reachedAt, String clientId, String clientSecret, String publicUrl,
        Duration refreshLease) {
    public boolean behindTls() {
        return publicUrl.startsWith("https://");
    }

    @Override
    public String toString() {
        return "SignInSettings[issuer=" + issuer + ", clientId=" + clientId + ", publicUrl=" + publicUrl + "]";
    }
}
