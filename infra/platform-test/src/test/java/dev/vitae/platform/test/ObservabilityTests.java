package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.vitae.platform.security.Role;
import dev.vitae.sample.SampleApplication;

/** One trace from the caller through the log to the next service, and numbers that can be alerted on. */
@VitaeTest(classes = SampleApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Autowired
    TestClient client;

    @Autowired
    TestTokens tokens;

    @Test
    void theCallersTraceIsInTheProblemAndInTheLog(CapturedOutput output) {
        Answer answer = get("/api/v1/failures?how=bug");
        assertThat(answer.json().path("traceId").asString()).isEqualTo(TRACE);
        assertThat(output).contains("about to fail").containsPattern("(?m)^.*" + TRACE + ".*about to fail.*$");
    }

    @Test
    void aRefusalOfTheFiltersHasTheTraceToo() {
        Answer refused = Answer.to("GET", client.baseUrl() + "/api/v1/notes", Map.of("traceparent", PARENT), "");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("traceId").asString("")).isEqualTo(TRACE);
        Answer malformed = get("/api/v1/notes/a;b=c");
        assertThat(malformed.json().path("traceId").asString("")).isEqualTo(TRACE);
    }

    @Test
    void theTraceGoesOnToWhomWeCall() throws Exception {
        AtomicReference<String> received = new AtomicReference<>("");
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            received.set(exchange.getRequestHeaders().getFirst("traceparent"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        try {
            get("/api/v1/relay?to=http://127.0.0.1:" + other.getAddress().getPort() + "/");
        } finally {
            other.stop(0);
        }
        assertThat(received.get()).startsWith("00-" + TRACE).isNotEqualTo(PARENT);
    }

    @Test
    void durationsComeInFewBuckets() {
        get("/api/v1/kinds");
        String metrics = Answer.to("GET", client.managementUrl() + "/actuator/prometheus", Map.of(), "").body();
        long buckets = metrics.lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket") && line.contains(
                        "uri=\"/api/v1/kinds\""))
                .count();
        assertThat(buckets).isBetween(8L, 12L);
        assertThat(metrics).doesNotContain("spring_security_");
    }

    @Test
    void healthNamesWhatTheServiceStandsOn() {
        Answer backends = Answer.to("GET", client.managementUrl() + "/actuator/health/backends", Map.of(), "");
        assertThat(backends.json().at("/components/mongo/status").asString("")).isEqualTo("UP");
        assertThat(backends.json().at("/components/kafka/status").asString("")).isEqualTo("UP");
        Answer ready = Answer.to("GET", client.managementUrl() + "/actuator/health/readiness", Map.of(), "");
        assertThat(ready.json().at("/components/mongo/status").asString("")).isEqualTo("UP");
        assertThat(ready.json().at("/components/kafka").isMissingNode()).isTrue();
    }

    private Answer get(String path) {
        return Answer.to("GET", client.baseUrl() + path,
                Map.of("Authorization", "Bearer " + tokens.of("ann", Role.USER), "traceparent", PARENT), "");
    }
}
