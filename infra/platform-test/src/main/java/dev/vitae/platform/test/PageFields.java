package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the page reads of a service's answers, held against the service's OpenAPI document: a renamed field leaves a place
 * of the page empty without any error; here it is noticed.
 */
public final class PageFields {
    /** Seen from a service's folder. The page itself gets nothing but what is named there. */
    private static final Path FILE = Path.of("../auth-gateway/web/assets/fields.js");

    private final TestClient client;
    private final Environment environment;

    PageFields(TestClient client, Environment environment) {
        this.client = client;
        this.environment = environment;
    }

    /** The names of the services that the page asks, with the fields by call. */
    public static Map<String, Map<String, List<String>>> all() {
        Map<String, Map<String, List<String>>> services = new LinkedHashMap<>();
        declared().properties().forEach(service -> {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            service.getValue().properties().forEach(call -> fields.put(call.getKey(),
                    call.getValue().valueStream().map(JsonNode::asString).toList()));
            services.put(service.getKey(), fields);
        });
        return services;
    }

    /** Fails with every field that the page reads and that this service's contract does not have. */
    public void areInTheContract() {
        String service = environment.getRequiredProperty("spring.application.name");
        Map<String, List<String>> read = all().getOrDefault(service, Map.of());
        assertThat(read).as("what the page reads of " + service).isNotEmpty();
        JsonNode contract = JsonMapper.shared().readTree(client.anonymous().get().uri("/v3/api-docs").exchange()
                .returnResult(byte[].class).getResponseBody());
        assertThat(missing(read, contract)).as("fields that the page reads and " + service + " does not answer")
                .isEmpty();
    }

    static List<String> missing(Map<String, List<String>> read, JsonNode contract) {
        List<String> missing = new ArrayList<>();
        read.forEach((call, fields) -> {
            JsonNode answer = answer(call, contract);
            for (String field : fields) {
                if (!has(answer, List.of(field.split("\\.")), contract)) {
                    missing.add(call + " " + field);
                }
            }
        });
        return missing;
    }

    /** The schema of what comes when it works. */
    private static JsonNode answer(String call, JsonNode contract) {
        String[] methodAndPath = call.split(" ", 2);
        JsonNode responses = contract.path("paths").path(methodAndPath[1]).path(methodAndPath[0].toLowerCase(
                Locale.ROOT)).path("responses");
        for (String status : List.of("200", "201", "202")) {
            for (JsonNode content : responses.path(status).path("content")) {
                return content.path("schema");
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean has(JsonNode schema, List<String> field, JsonNode contract) {
        JsonNode here = schema.has("$ref") ? contract.at(schema.get("$ref").asString().substring(1)) : schema;
        if (here.has("items")) {
            return has(here.get("items"), field, contract);
        }
        if (field.isEmpty()) {
            return !here.isMissingNode();
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode one : here.path(choice)) {
                if (has(one, field, contract)) {
                    return true;
                }
            }
        }
        JsonNode inner = field.getFirst().equals("*")
                ? here.path("additionalProperties")
                : here.path("properties").path(field.getFirst());
        return !inner.isMissingNode() && has(inner, field.subList(1, field.size()), contract);
    }

    private static JsonNode declared() {
        try {
            String script = Files.readString(FILE);
            int from = script.indexOf('{', script.indexOf("export const FIELDS"));
            return JsonMapper.shared().readTree(script.substring(from, script.indexOf("};", from) + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
