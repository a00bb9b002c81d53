package dev.vitae.profile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.core.type.TypeReference;

import dev.vitae.contracts.ContractJson;
import dev.vitae.platform.test.TestClient;

/** Somebody with an account of their own, and how they talk to the service. */
final class Person {
    static final String PROFILE = "/api/v1/profile";
    static final String IMPORT = "/api/v1/profile/import";
    static final String PREFERENCES = "/api/v1/profile/preferences";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };

    final String id;
    private final RestTestClient client;

    private Person(String id, RestTestClient client) {
        this.id = id;
        this.client = client;
    }

    static Person somebody(TestClient client) {
        String id = "p-" + UUID.randomUUID();
        return new Person(id, client.as(id));
    }

    static Person withToken(TestClient client, String token) {
        return new Person("nobody", client.with(token));
    }

    /** What came back. */
    record Answer(int status, @Nullable String etag, @Nullable MediaType type, Map<String, Object> body) {
        String problem() {
            return String.valueOf(body.get("type"));
        }

        Map<String, Object> at(String field) {
            return ContractJson.mapper().convertValue(Objects.requireNonNull(body.get(field), field), OBJECT);
        }
    }

    Answer get(String uri) {
        return send(HttpMethod.GET, uri, null, "application/json");
    }

    Answer put(String uri, String body, String... headers) {
        return send(HttpMethod.PUT, uri, body.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    Answer patch(String body, String... headers) {
        return send(HttpMethod.PATCH, PROFILE, body.getBytes(StandardCharsets.UTF_8), "application/merge-patch+json",
                headers);
    }

    Answer delete(String... headers) {
        return send(HttpMethod.DELETE, PROFILE, null, "application/json", headers);
    }

    Answer bring(String query, byte[] body, String... headers) {
        return send(HttpMethod.POST, IMPORT + query, body, "application/json", headers);
    }

    Answer bring(String query, String body) {
        return bring(query, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(HttpMethod method, String uri, byte @Nullable [] body, String type, String... headers) {
        RestTestClient.RequestBodySpec request = client.method(method).uri(uri);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.parseMediaType(type)).body(body);
        }
        var result = request.exchange().returnResult(byte[].class);
        byte[] answer = result.getResponseBody();
        return new Answer(result.getStatus().value(), result.getResponseHeaders().getETag(),
                result.getResponseHeaders().getContentType(), answer == null || answer.length == 0
                        ? Map.of()
                        : ContractJson.mapper().readValue(answer, OBJECT));
    }
}
