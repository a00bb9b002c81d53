package dev.vitae.local.postings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes postings as the gateway would: one per key, however often it comes. */
final class JobsStandIn implements AutoCloseable {

    private final HttpServer server;

    final Map<String, JsonNode> byKey = new LinkedHashMap<>();

    final List<String> keys = new ArrayList<>();

    /** After so many takings the next is kept and its answer is lost. */
    int losesAnswerAfter = Integer.MAX_VALUE;

    int busyAnswers;

    JobsStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/jobs", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!"Bearer rachel".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, byKey.isEmpty() ? "{\"items\":[]}" : "{\"items\":[{\"id\":\"1\"}],\"next\":\"n\"}");
        } else if (busyAnswers-- > 0) {
            answer(exchange, 503, "{}");
        } else {
            take(exchange);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key);
        byKey.putIfAbsent(key, JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
        if (byKey.size() > losesAnswerAfter) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Location", "/api/v1/jobs/" + key);
        answer(exchange, 201, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
