package dev.vitae.platform.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, with the problem in it. */
record Answer(int status, Map<String, String> headers, String body) {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Answer to(String method, String url, Map<String, String> headers, byte[] body) {
        return to(method, url, headers, BodyPublishers.ofByteArray(body));
    }

    static Answer to(String method, String url, Map<String, String> headers, String body) {
        return to(method, url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer to(String method, String url, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.method(method, body).build(),
                    HttpResponse.BodyHandlers.ofString());
            Map<String, String> first = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> first.put(name, values.getFirst()));
            return new Answer(response.statusCode(), first, response.body());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    String problem() {
        return json().path("type").asString("").replace("urn:vitae:problem:", "");
    }
}
