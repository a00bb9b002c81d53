package dev.vitae.gateway.account;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.gateway.signin.OwnToken;

/** The accounts at Keycloak, by its administration interface. Throws {@code RestClientException} while it is away. */
final class Accounts {
    private final RestClient keycloak;
    private final OwnToken token;

    /** @param issuer {@code .../realms/<realm>}, where this gateway reaches it */
    Accounts(RestClient.Builder client, URI issuer, OwnToken token) {
        this.keycloak = client.baseUrl(issuer.toString().replaceFirst("/realms/", "/admin/realms/") + "/users").build();
        this.token = token;
    }

    /** Nobody signs in any more, and all sign-ins end. An account that is gone already is none to disable. */
    void disable(String id) {
        Optional<JsonNode> account = find(id);
        if (account.isPresent() && account.get() instanceof ObjectNode known) {
            known.put("enabled", false);
            keycloak.put()
                    .uri("/{id}", id)
                    .header(HttpHeaders.AUTHORIZATION, bearer())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(known)
                    .retrieve()
                    .toBodilessEntity();
            keycloak.post()
                    .uri("/{id}/logout", id)
                    .header(HttpHeaders.AUTHORIZATION, bearer())
                    .retrieve()
                    .toBodilessEntity();
        }
    }

    /** Also when it is gone already. */
    void remove(String id) {
        try {
            keycloak.delete()
                    .uri("/{id}", id)
                    .header(HttpHeaders.AUTHORIZATION, bearer())
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.NotFound gone) {
            // Removed by an attempt that did not live to say so.
        }
    }

    /** What Keycloak knows of a person: the account, its roles, where it is signed in. */
    Map<String, Object> everythingOf(String id) {
        return find(id).<Map<String, Object>>map(account -> Map.of("account", account, "roles",
                get(id, "/role-mappings/realm"), "sign-ins", get(id, "/sessions"))).orElse(Map.of());
    }

    private Optional<JsonNode> find(String id) {
        try {
            return Optional.of(get(id, ""));
        } catch (HttpClientErrorException.NotFound nobody) {
            return Optional.empty();
        }
    }

    private JsonNode get(String id, String what) {
        JsonNode answer = keycloak.get()
                .uri("/{id}" + what, id)
                .header(HttpHeaders.AUTHORIZATION, bearer())
                .retrieve()
                .body(JsonNode.class);
        if (answer == null) {
            throw new IllegalStateException("Keycloak answered nothing about an account");
        }
        return answer;
    }

    private String bearer() {
        return "Bearer " + token.value();
    }
}
