package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;

/** Keycloak's administrator, who sees what the sign-in service itself did and may change the realm for a while. */
final class Administrator {
    static final String REFRESHED = "REFRESH_TOKEN";
    static final String NOT_REFRESHED = "REFRESH_TOKEN_ERROR";
    private static final String LIFESPAN = "access.token.lifespan";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String issuer;
    private final String name;
    private final String password;

    Administrator(String issuer, String name, String password) {
        this.issuer = issuer;
        this.name = name;
        this.password = password;
    }

    /** Undoes what was changed. */
    interface Change extends AutoCloseable {
        @Override
        void close() throws IOException, InterruptedException;
    }

    /** From now on access tokens of a client live this long. */
    Change accessTokensLive(String client, Duration life) throws IOException, InterruptedException {
        JsonNode before = get("/clients?clientId=" + client).path(0);
        String path = "/clients/" + before.path("id").asString();
        ObjectNode changed = (ObjectNode) before.deepCopy();
        changed.withObject("/attributes").put(LIFESPAN, Long.toString(life.toSeconds()));
        put(path, changed);
        return () -> {
            ObjectNode restored = (ObjectNode) before.deepCopy();
            restored.withObject("/attributes").put(LIFESPAN,
                    before.path("attributes").path(LIFESPAN).asString(""));
            put(path, restored);
        };
    }

    /** Keycloak writes down which tokens it was asked to refresh; usually it keeps nothing, and never this. */
    Change refreshesKept() throws IOException, InterruptedException {
        JsonNode before = get("/events/config");
        ObjectNode changed = ((ObjectNode) before.deepCopy()).put("eventsEnabled", true);
        changed.putArray("enabledEventTypes").add(REFRESHED).add(NOT_REFRESHED);
        put("/events/config", changed);
        return () -> put("/events/config", before);
    }

    /** How often something happened to a person. */
    int events(String person, String type) throws IOException, InterruptedException {
        return get("/events?max=500&user=" + person + "&type=" + type).size();
    }

    /** Where a person is signed in. */
    List<String> sessions(String person) throws IOException, InterruptedException {
        return get("/users/" + person + "/sessions").valueStream().map(one -> one.path("id").asString()).toList();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ContractJson.mapper().readTree(send(admin(path).GET()).body());
    }

    private void put(String path, JsonNode body) throws IOException, InterruptedException {
        send(admin(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder admin(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(issuer.replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username="
                + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return ContractJson.mapper()
                .readTree(send(HttpRequest
                        .newBuilder(URI.create(issuer.replaceFirst("/realms/.*", "/realms/master")
                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))).body())
                .path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
