package dev.vitae.gateway.stage;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** A service behind the gateway: remembers what it was asked and answers with its name, or as a test tells it. */
public final class StandInService implements AutoCloseable {

    /** What arrived; header names in lower case. */
    public record Asked(String method, String uri, Map<String, List<String>> headers, long bodyBytes) {
        public @Nullable String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    /** Answers instead of the service's usual way. */
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final String name;

    private final HttpServer server;

    public final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    private volatile @Nullable Answering answering;

    public StandInService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(Answering way) {
        answering = way;
    }

    public void answersAsUsual() {
        answering = null;
        asked.clear();
    }

    public Asked lastAsked() {
        try {
            Asked one = asked.poll(5, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError(name + " was not asked");
            }
            return one;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        long bytes = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes));
        Answering told = answering;
        if (told != null) {
            told.answer(exchange);
            return;
        }
        exchange.getResponseHeaders().set("Set-Cookie", "mine=1");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        say(exchange, 200, "{\"service\":\"" + name + "\"}");
    }

    public static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** One event at once, the next when the test lets it. */
    public static Answering eventsWith(CountDownLatch next) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                next.await(20, TimeUnit.SECONDS);
                out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
