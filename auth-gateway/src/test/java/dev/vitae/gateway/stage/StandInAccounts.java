package dev.vitae.gateway.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;

/** The few calls of Keycloak's administration that the gateway makes; remembers which were made. */
public final class StandInAccounts {
    static final String PATH = "/admin/realms/vitae/users";
    static final String OWN_TOKEN = "the-gateways-own-token";

    /** By id, whether they may sign in. */
    public final Map<String, Boolean> enabled = new ConcurrentHashMap<>();

    /** Such as {@code DELETE /alice-id}. */
    public final List<String> calls = new CopyOnWriteArrayList<>();

    void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().substring(PATH.length() + 1).split("/", 2);
        String id = path[0];
        String what = path.length == 1 ? "" : path[1];
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        if (!("Bearer " + OWN_TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            StandInService.say(exchange, 401, "{}");
            return;
        }
        if (!method.equals("GET")) {
            calls.add(method + " /" + String.join("/", path));
        }
        if (!enabled.containsKey(id)) {
            StandInService.say(exchange, 404, "{\"error\":\"User not found\"}");
            return;
        }
        switch (method + " " + what) {
            case "GET " -> StandInService.say(exchange, 200, "{\"id\":\"" + id + "\",\"username\":\"of-" + id
                    + "\",\"enabled\":" + enabled.get(id) + "}");
            case "GET sessions", "GET role-mappings/realm" -> StandInService.say(exchange, 200, "[]");
            case "PUT " -> {
                enabled.put(id, !body.contains("\"enabled\":false"));
                nothing(exchange);
            }
            case "POST logout" -> nothing(exchange);
            case "DELETE " -> {
                enabled.remove(id);
                nothing(exchange);
            }
            default -> StandInService.say(exchange, 405, "{}");
        }
    }

    private static void nothing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
