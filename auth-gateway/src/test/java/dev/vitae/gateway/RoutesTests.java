package dev.vitae.gateway;

import static dev.vitae.gateway.SignInTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;
import dev.vitae.gateway.stage.StandInService;
import dev.vitae.gateway.stage.StandInService.Asked;

/** What reaches which service, and in what shape. */
class RoutesTests {

    private static final int MEGABYTE = 1024 * 1024;

    private final Stage stage = OneStage.get();

    private final Browser client = stage.browser();

    private final String token = "Bearer " + stage.provider.bearer("alice-id");

    @ParameterizedTest
    @CsvSource({"/api/v1/profile,profile", "/api/v1/profile/import?apply=true,profile", "/api/v1/profile/log/7,profile",
        "/api/v1/skills?q=ja%20va,profile", "/api/v1/skills/extract,profile", "/api/v1/resumes,generation",
        "/api/v1/resumes/r1/events,generation", "/api/v1/writers,generation", "/api/v1/jobs,matching",
        "/api/v1/jobs/j1/gap,matching", "/api/v1/matches/j1,matching", "/api/v1/scores/r1,matching",
        "/api/v1/exports/r1.pdf?paper=a4,export", "/api/v1/templates,export", "/api/v1/previews,export",
        "/api/v1/links/l1,export", "/r/slug,export", "/r/slug/beacon,export", "/api/v1/analytics/me,analytics",
        "/api/v1/experiments/e1/results,analytics", "/api/v1/applications,analytics",
        "/api/v1/webhooks/w1/deliveries,analytics"})
    void everyPathHasItsService(String path, String service) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.body()).isEqualTo("{\"service\":\"" + service + "\"}");
        assertThat(stage.service(service).lastAsked().uri()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1", "/api/v1/writers/x", "/api/v1/previews/x", "/api/v2/profile"})
    void whatHasNoRouteIsNotFound(String path) {
        assertProblem(get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/prometheus", "/v3/api-docs", "/health",
        "/error",
        "/x", "/api-docs"})
    void nothingElseIsHereEither(String path) {
        assertProblem(get(path), 404, "not-found");
        assertProblem(client.get(path), 404, "not-found");
        assertThat(stage.services.values()).allSatisfy(service -> assertThat(service.asked).isEmpty());
    }

    @Test
    void theManagementPortIsAnother() {
        assertThat(client.get(stage.management() + "/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/profile/../../../actuator", "/api/v1/profile/..%2f..%2f..%2factuator",
        "/api/v1/profile/%2e%2e/%2e%2e/%2e%2e/actuator", "/api/v1/profile/..;/..;/actuator", "//actuator",
        "/api/v1//profile/../actuator/health", "/api/v1/profile;a=b/../../actuator", "/api/v1/profile%00",
        "/api/v1/profile/%5c..%5cactuator", "http://127.0.0.1:1/actuator", "/api/v1/profile/%0d%0aX-User-Id:%20eve"})
    void tricksWithThePathReachNoService(String path) throws IOException {
        String status = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                + "\r\nConnection: close\r\n\r\n");

        assertThat(status).matches("HTTP/1.1 40[04] .*");
        assertThat(stage.services.values()).allSatisfy(service -> assertThat(service.asked).isEmpty());
    }

    @Test
    void aServiceHearsTheTokenAndNothingThatSomebodyMadeUp() throws IOException {
        raw("GET /api/v1/profile HTTP/1.1\r\nHost: evil.example\r\nAuthorization: " + token
                + "\r\nCookie: __Host-SESSION=x; a=b\r\nX-User-Id: eve\r\nX-User-Roles: admin\r\nX-Forwarded-For: 1.2.3.4"
                + "\r\nX-Forwarded-Host: evil.example\r\nForwarded: for=1.2.3.4\r\nX-Real-IP: 1.2.3.4\r\nTE: trailers"
                + "\r\nProxy-Authorization: Basic eA==\r\nX-Hop: secret\r\nIf-Match: \"7\"\r\nAccept-Language: de"
                + "\r\nIdempotency-Key: k1\r\nConnection: close, X-Hop\r\n\r\n");
        Asked asked = stage.service("profile").lastAsked();

        assertThat(asked.header("authorization")).isEqualTo(token);
        assertThat(asked.header("if-match")).isEqualTo("\"7\"");
        assertThat(asked.header("accept-language")).isEqualTo("de");
        assertThat(asked.header("idempotency-key")).isEqualTo("k1");
        assertThat(asked.header("traceparent")).isNotNull();
        assertThat(asked.headers().keySet()).map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .isSubsetOf("authorization", "if-match", "accept-language", "idempotency-key", "traceparent", "host",
                        "connection");
        assertThat(asked.header("host")).doesNotContain("evil");
    }

    @Test
    void aBrowsersRequestCarriesItsTokenAndNoCookie() {
        client.signIn();
        client.get("/api/v1/profile");
        Asked asked = stage.service("profile").lastAsked();

        assertThat(asked.header("authorization")).startsWith("Bearer ey");
        assertThat(asked.headers()).doesNotContainKeys("cookie", "x-xsrf-token");
    }

    @Test
    void aPublicLinkIsAskedForByNobody() {
        client.signIn();
        assertThat(client.send(client.request("/r/slug").header("Authorization", token).GET().build()).statusCode())
                .isEqualTo(200);
        assertThat(stage.service("export").lastAsked().headers()).doesNotContainKey("authorization");
        assertThat(stage.browser()
                .send(client.request("/r/slug/beacon").POST(HttpRequest.BodyPublishers.ofString("{}")).build())
                .statusCode()).isEqualTo(200);
    }

    @Test
    void noServiceSetsACookieOrOpensTheDoorToOtherSites() {
        HttpResponse<String> answer = get("/api/v1/profile");

        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "access-control-allow-origin");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(
                value -> assertThat(value).contains("no-store"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void eventsArriveWhenTheyHappen() throws IOException {
        CountDownLatch next = new CountDownLatch(1);
        stage.service("generation").answers(StandInService.eventsWith(next));
        HttpResponse<InputStream> events = client.stream(client.request("/api/v1/resumes/r1/events")
                .header("Authorization", token)
                .header("Accept", "text/event-stream")
                .GET()
                .build());
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo("data: first");
            next.countDown();
            assertThat(reader.readLine()).isEmpty();
            assertThat(reader.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void whenTheClientLeavesAStreamTheServiceLearnsIt() throws IOException {
        CountDownLatch gone = new CountDownLatch(1);
        stage.service("generation").answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int beat = 0; beat < 2000; beat++) {
                    out.write("data: beat\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    Thread.onSpinWait();
                    if (beat > 5) {
                        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                    }
                }
            } catch (IOException left) {
                gone.countDown();
            }
        });
        HttpResponse<InputStream> events = client.stream(client.request("/api/v1/resumes/r1/events")
                .header("Authorization", token)
                .GET()
                .build());
        assertThat(events.body().read()).isPositive();
        events.body().close();

        await().atMost(Duration.ofSeconds(10)).until(() -> gone.getCount() == 0);
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatSaysWhenToTryAgain() throws IOException {
        Stage own = new Stage(GatewayApplication.class);
        try (ServerSocket nobody = new ServerSocket(0)) {
            own.with("vitae.services.profile", "http://127.0.0.1:" + nobody.getLocalPort());
        }
        own.provider.open();
        try (Stage running = own.start()) {
            HttpResponse<String> answer = client.send(HttpRequest
                    .newBuilder(java.net.URI.create(running.gateway() + "/api/v1/profile"))
                    .header("Authorization", "Bearer " + running.provider.bearer("alice-id"))
                    .build());
            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void aSlowServiceIsGivenUpAndAPostIsNeverRepeated() {
        CountDownLatch never = new CountDownLatch(1);
        stage.service("generation").answers(exchange -> {
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertProblem(post("/api/v1/resumes", HttpRequest.BodyPublishers.ofString("{}")), 503, "unavailable");
        never.countDown();
        assertThat(stage.service("generation").asked).hasSize(1);
    }

    @Test
    void aPostOnAConnectionThatTheServiceClosesIsNotRepeated() {
        stage.service("generation").answers(exchange -> exchange.close());
        assertProblem(post("/api/v1/resumes", HttpRequest.BodyPublishers.ofString("{}")), 503, "unavailable");
        assertThat(stage.service("generation").asked).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookComplete() {
        stage.service("export").answers(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[400]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertProblem(get("/api/v1/exports/r1.pdf"), 503, "unavailable");
        stage.service("export").answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            throw new IOException("broken");
        });
        assertThatThrownBy(() -> get("/api/v1/exports/r1.pdf")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void answersPassUnchangedAndConnectionsAreGivenBack() {
        stage.service("export").answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            StandInService.say(exchange, 200, "the whole file");
        });
        for (int time = 0; time < 600; time++) {
            HttpResponse<String> answer = client.send(client.request("/api/v1/exports/r1.pdf")
                    .header("Authorization", token)
                    .header("If-None-Match", "\"1\"")
                    .GET()
                    .build());
            assertThat(answer.body()).isEqualTo("the whole file");
        }
    }

    @Test
    void uploadsAreLimitedWhetherOrNotTheySayTheirSize() {
        assertThat(post("/api/v1/profile/import", bytes(9 * MEGABYTE)).statusCode()).isEqualTo(200);
        assertThat(stage.service("profile").lastAsked().bodyBytes()).isEqualTo(9 * MEGABYTE);
        assertProblem(post("/api/v1/profile/import", bytes(11 * MEGABYTE)), 413, "too-large");
        assertProblem(post("/api/v1/profile", bytes(2 * MEGABYTE)), 413, "too-large");
        assertProblem(post("/api/v1/profile", chunked(2 * MEGABYTE)), 413, "too-large");
        assertThat(post("/api/v1/profile", chunked(MEGABYTE / 2)).statusCode()).isEqualTo(200);
    }

    private static HttpRequest.BodyPublisher bytes(int size) {
        return HttpRequest.BodyPublishers.ofByteArray(new byte[size]);
    }

    private static HttpRequest.BodyPublisher chunked(int size) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[size]));
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) {
        return client.send(client.request(path).header("Authorization", token).POST(body).build());
    }

    private HttpResponse<String> get(String path) {
        return client.send(client.request(path).header("Authorization", token).GET().build());
    }

    /** Byte by byte as given, which no client library would send. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", stage.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
