package dev.vitae.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's HTTP interface, used with a bearer token as any other client would. */
public final class Api {

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final String address;

    private final String token;

    public Api(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return answer(to(path).GET());
    }

    public Answer post(String path, byte[] body, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return answer(request);
    }

    public Answer delete(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path).DELETE();
        headers.forEach(request::header);
        return answer(request);
    }

    /** A stream of server-sent events, after the given one when it is not empty. */
    InputStream stream(String path, String lastEvent) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path).header("Accept", "text/event-stream");
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpRequest.Builder to(String path) {
        String target = path.startsWith("http") ? path : address + path;
        return HttpRequest.newBuilder(URI.create(target)).header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.timeout(Duration.ofSeconds(60)).build();
        HttpResponse<byte[]> response = http.send(built, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(built.method() + " " + built.uri().getPath(), response.statusCode(), response.body(),
                response.headers().firstValue("Location").orElse(""), response.headers().firstValue("ETag").orElse(""));
    }

    /** What came back; headers that were not sent are empty. */
    public record Answer(String call, int status, byte[] body, String location, String etag) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public boolean is(int expected) {
            return status == expected;
        }

        /** This answer, if it is the one expected; otherwise the problem in its own words. */
        public Answer expecting(int expected) throws IOException {
            if (status != expected) {
                throw new IOException(call + " answered " + status + ": " + problem());
            }
            return this;
        }

        private String problem() {
            String text = new String(body, StandardCharsets.UTF_8);
            return text.length() > 600 ? text.substring(0, 600) + "..." : text;
        }
    }
}
