package dev.vitae.matching;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.TestClient;

/** Somebody with an account of their own, and how they talk to the service. */
final class Somebody {
    static final String JOBS = "/api/v1/jobs";

    final String id = "p-" + UUID.randomUUID();
    private final RestTestClient client;

    Somebody(TestClient client, Role... roles) {
        this.client = client.as(id, roles);
    }

    /** What came back; the body is an empty object where there was none. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {
        String problem() {
            return body.path("type").asString("").replace("urn:vitae:problem:", "");
        }

        String id() {
            return body.path("id").asString();
        }
    }

    Answer post(Object body, String... headers) {
        return send(HttpMethod.POST, JOBS, ContractJson.mapper().writeValueAsString(body), headers);
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    Answer delete(String id) {
        return send(HttpMethod.DELETE, JOBS + "/" + id, null);
    }

    Answer send(HttpMethod method, String uri, @Nullable String body, String... headers) {
        RestTestClient.RequestBodySpec request = client.method(method).uri(uri);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
        }
        var result = request.exchange().returnResult(byte[].class);
        byte[] answer = result.getResponseBody();
        return new Answer(result.getStatus().value(), result.getResponseHeaders(),
                answer == null || answer.length == 0
                        ? ContractJson.mapper().valueToTree(Map.of())
                        : ContractJson.mapper().readTree(answer));
    }
}
