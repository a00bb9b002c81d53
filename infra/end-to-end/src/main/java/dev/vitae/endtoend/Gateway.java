package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;

/** An API client of one person: sends, and tells an answer from no answer. */
final class Gateway {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final Supplier<String> token;

    Gateway(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** What came back: the status with the body, or that nothing did. */
    sealed interface Outcome {
        record Answer(int status, Map<String, String> headers, byte[] body) implements Outcome {
            boolean accepted() {
                return status >= 200 && status < 300;
            }

            /** Refused for good: repeating the same request cannot help. */
            boolean refused() {
                return status >= 400 && status < 500 && status != 401 && status != 408 && status != 409
                        && status != 429;
            }

            JsonNode json() {
                return ContractJson.mapper().readTree(body);
            }
        }

        record NoAnswer(String reason) implements Outcome {}
    }

    Outcome get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    Outcome post(String path, Object body, Map<String, String> headers) throws InterruptedException {
        return send(with(headers, request(path).header("Content-Type", "application/json"))
                .POST(BodyPublishers.ofByteArray(bytes(body))));
    }

    Outcome patch(String path, Object body, Map<String, String> headers) throws InterruptedException {
        return send(with(headers, request(path).header("Content-Type", "application/merge-patch+json"))
                .method("PATCH", BodyPublishers.ofByteArray(bytes(body))));
    }

    Outcome put(String path, Object body, Map<String, String> headers) throws InterruptedException {
        return send(with(headers, request(path).header("Content-Type", "application/json"))
                .PUT(BodyPublishers.ofByteArray(bytes(body))));
    }

    Outcome delete(String path) throws InterruptedException {
        return delete(path, Map.of());
    }

    Outcome delete(String path, Map<String, String> headers) throws InterruptedException {
        return send(with(headers, request(path)).DELETE());
    }

    private static byte[] bytes(Object body) {
        return body instanceof byte[] raw ? raw : ContractJson.mapper().writeValueAsBytes(body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER_WITHIN).header("Authorization",
                "Bearer " + token.get());
    }

    private static HttpRequest.Builder with(Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach(request::header);
        return request;
    }

    private Outcome send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Outcome.Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            return new Outcome.NoAnswer(e.getClass().getSimpleName());
        }
    }
}
