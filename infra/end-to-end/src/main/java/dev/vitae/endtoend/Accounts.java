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
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/** Makes accounts at the sign-in service, with the rights that the gateway has there. */
record Accounts(String issuer, String secret, HttpClient http) {
    Accounts(String issuer, String secret) {
        this(issuer, secret, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** A person who looks for work; the password is the name. */
    void make(String name, String firstName, String lastName) throws IOException, InterruptedException {
        String token = token();
        HttpResponse<String> made = send(admin("/users", token).POST(json(Map.of("username", name, "enabled", true,
                "email", name + "@vitae.example", "emailVerified", true, "firstName", firstName, "lastName", lastName,
                "credentials", List.of(Map.of("type", "password", "value", name, "temporary", false))))), 201);
        String user = made.headers().firstValue("Location").orElseThrow();
        String id = user.substring(user.lastIndexOf('/') + 1);
        JsonNode roles = ContractJson.mapper()
                .readTree(send(admin("/users/" + id + "/role-mappings/realm/available", token).GET(), 200).body());
        List<JsonNode> role = roles.valueStream().filter(one -> one.path("name").asString().equals("user")).toList();
        send(admin("/users/" + id + "/role-mappings/realm", token).POST(json(role)), 204);
    }

    /** Of the gateway itself. */
    String token() throws IOException, InterruptedException {
        String form = Map.of("grant_type", "client_credentials", "client_id", "vitae-gateway", "client_secret", secret)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                200);
        return ContractJson.mapper().readTree(answer.body()).path("access_token").asString();
    }

    private HttpRequest.Builder admin(String path, String token) {
        return HttpRequest.newBuilder(URI.create(issuer.replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.timeout(Duration.ofSeconds(20)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(ContractJson.mapper().writeValueAsBytes(body));
    }
}
