package dev.vitae.local.monitoring;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The overview dashboard: what its panels ask Prometheus. */
public record Dashboard(JsonNode json) {

    /** One query of one panel. */
    public record Query(String panel, Expression expression) {}

    public static Dashboard read(String text) {
        return new Dashboard(JsonMapper.shared().readTree(text));
    }

    /** All queries as Grafana sends them when everything is chosen. */
    public List<Query> queries() {
        return json.path("panels").valueStream()
                .flatMap(panel -> panel.path("targets").valueStream()
                        .map(target -> new Query(panel.path("title").asString(),
                                new Expression(asked(target.path("expr").asString())))))
                .toList();
    }

    private static String asked(String expression) {
        return expression.replace("$__rate_interval", "1m").replace("$service", ".*");
    }
}
