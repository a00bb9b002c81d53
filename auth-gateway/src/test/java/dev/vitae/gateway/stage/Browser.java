package dev.vitae.gateway.stage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps cookies as a browser does on localhost, follows redirects when asked to, repeats the CSRF cookie as the page does. */
public final class Browser {

    public static final String SESSION = "__Host-SESSION";

    public static final String CSRF = "__Host-XSRF-TOKEN";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final Map<String, String> cookies = new ConcurrentHashMap<>();

    private final String gateway;

    public Browser(String gateway) {
        this.gateway = gateway;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : gateway + path))
                .timeout(Duration.ofSeconds(40));
    }

    /** As the page posts: with the CSRF cookie's value in the header. */
    public HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookies.getOrDefault(CSRF, ""))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return remembered(http.send(withCookies(request), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<InputStream> stream(HttpRequest request) throws IOException {
        try {
            return remembered(http.send(withCookies(request), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<byte[]> bytes(HttpRequest request) throws IOException {
        try {
            return http.send(withCookies(request), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Follows every redirect from here, to the provider and back. */
    public HttpResponse<String> follow(String path) {
        HttpResponse<String> answer = get(path);
        for (int hop = 0; hop < 8 && answer.statusCode() / 100 == 3; hop++) {
            answer = get(location(answer));
        }
        return answer;
    }

    /** Signs in as the person that the provider knows, and fetches what the page fetches first. */
    public Browser signIn() {
        follow("/login");
        get("/api/v1/me");
        return this;
    }

    public String location(HttpResponse<?> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()).toString();
    }

    private HttpRequest withCookies(HttpRequest request) {
        if (cookies.isEmpty() || !request.uri().toString().startsWith(gateway)) {
            return request;
        }
        String all = cookies.entrySet()
                .stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        return HttpRequest.newBuilder(request, (_, _) -> true).header("Cookie", all).build();
    }

    private <T> HttpResponse<T> remembered(HttpResponse<T> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
