package dev.vitae.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

class EventStreamTests {

    @Test
    void goesOnAfterABrokenStreamWithTheLastEventItSaw() throws Exception {
        List<String> asked = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/events", exchange -> {
            String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            asked.add(last == null ? "" : last);
            String events = last == null
                    ? ": hello\n\nid: 1\nevent: state\ndata: {\"state\":\"DRAFTING\"}\n\n"
                    : "id:2\nevent:state\ndata:{\"state\":\"READY\"}\n\n";
            byte[] bytes = events.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            Api api = new Api("http://127.0.0.1:" + server.getAddress().getPort(), "token");
            List<String> states = new ArrayList<>();

            new EventStream(api, "/events").read(Duration.ofSeconds(10), event -> {
                states.add(event.data().path("state").asString());
                return states.contains("READY");
            });

            assertThat(states).containsExactly("DRAFTING", "READY");
            assertThat(asked).containsExactly("", "1");
        } finally {
            server.stop(0);
        }
    }
}
