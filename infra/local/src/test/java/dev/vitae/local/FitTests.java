package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.vitae.local.client.Api;

class FitTests {

    private static final String SCORED = """
            {"resumeId":"r1","version":2,"score":72,"parts":[{"name":"requirements","points":38,"of":50,"reason":"9 of 12"}],
             "missing":[{"term":"Go","strength":"PREFERRED","quote":"Go is welcome"},
                        {"term":"AWS","strength":"REQUIRED","quote":"You know AWS"}]}""";

    private static final String OLDER = "{\"resumeId\":\"r1\",\"version\":1,\"score\":10}";

    private final Deque<String> answers = new ArrayDeque<>();

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private final HttpServer server;

    FitTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/api/v1/scores/r1", exchange -> {
            String answer = answers.size() > 1 ? answers.pop() : answers.element();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsForTheScoreOfTheVersionAndSaysRequiredTermsFirst() throws Exception {
        answers.addAll(List.of("", OLDER, SCORED));

        fit().print(fit().await("r1", 2, Duration.ofSeconds(20)));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("72 of 100", "38/50  requirements", "9 of 12")
                .containsSubsequence("AWS (required)", "You know AWS", "Go (good to have)", "Go is welcome");
    }

    @Test
    void saysPlainlyThatThereIsNotEnoughData() throws Exception {
        answers.add("{\"version\":1,\"score\":null,\"parts\":[],\"missing\":[]}");

        fit().print(fit().await("r1", 1, Duration.ofSeconds(20)));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not enough data");
    }

    @Test
    void aScoreThatDoesNotComeIsAFailure() {
        answers.add("");

        assertThatThrownBy(() -> fit().await("r1", 1, Duration.ofMillis(300))).isInstanceOf(IOException.class)
                .hasMessageContaining("did not come")
                .hasMessageContaining("404");
    }

    private Fit fit() {
        return new Fit(new Api("http://127.0.0.1:" + server.getAddress().getPort(), "t"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
