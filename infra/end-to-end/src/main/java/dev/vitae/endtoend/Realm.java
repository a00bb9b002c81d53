package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/** What the sign-in service knows, asked by its own administrator, who may see everything. */
record Realm(String issuer, String administrator, String password, HttpClient http) {
    Realm(String issuer, String administrator, String password) {
        this(issuer, administrator, password, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** An answer, found or not. */
    record Answer(String path, int status, String body) {}

    /** Everything asked about one person, and every list in which they may stand. */
    List<Answer> about(String id, String name, String email) throws IOException, InterruptedException {
        String token = token();
        List<Answer> answers = new ArrayList<>();
        for (String path : List.of("/users/" + id, "/users/" + id + "/sessions", "/users/" + id + "/role-mappings",
                "/users/" + id + "/credentials", "/users?exact=true&username=" + name,
                "/users?exact=true&email=" + URLEncoder.encode(email, StandardCharsets.UTF_8), "/users?search=" + name,
                "/users?max=10000", "/roles/user/users?max=10000", "/events?max=10000", "/admin-events?max=10000")) {
            answers.add(get(path, token));
        }
        for (JsonNode client : ContractJson.mapper().readTree(get("/clients", token).body())) {
            for (String sessions : List.of("/user-sessions", "/offline-sessions")) {
                answers.add(get("/clients/" + client.path("id").asString() + sessions + "?max=10000", token));
            }
        }
        return answers;
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username="
                + URLEncoder.encode(administrator, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<String> answer = http.send(HttpRequest
                .newBuilder(
                        URI.create(issuer.replaceFirst("/realms/.*", "/realms/master/protocol/openid-connect/token")))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Keycloak's administrator got no token: " + answer.body());
        }
        return ContractJson.mapper().readTree(answer.body()).path("access_token").asString();
    }

    private Answer get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest
                .newBuilder(URI.create(issuer.replace("/realms/", "/admin/realms/") + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return new Answer(path, answer.statusCode(), answer.body());
    }
}
