package dev.vitae.generation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.platform.test.TestClient;

/** Somebody with an account of their own, and how they talk to the service. */
public final class Person {
    public static final String RESUMES = "/api/v1/resumes";

    public final String id = "p-" + UUID.randomUUID();
    private final RestTestClient client;

    public Person(TestClient client) {
        this.client = client.as(id);
    }

    /** What came back; the body is an empty object where there was none. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {
        public String problem() {
            return body.path("type").asString("").replace("urn:vitae:problem:", "");
        }

        public String id() {
            return body.path("id").asString();
        }

        public String state() {
            return body.path("state").asString();
        }
    }

    public Answer ask(Object body, String... headers) {
        return send(HttpMethod.POST, RESUMES, ContractJson.mapper().writeValueAsString(body), headers);
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null);
    }

    public Answer resume(String id) {
        return get(RESUMES + "/" + id);
    }

    public Answer await(String id, String state) {
        return Awaitility.await(id + " to be " + state)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> resume(id), answer -> answer.state().equals(state));
    }

    public Answer send(HttpMethod method, String uri, @Nullable String body, String... headers) {
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
