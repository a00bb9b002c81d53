package dev.vitae.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.vitae.local.monitoring.Dashboard;
import dev.vitae.local.monitoring.Expression;

/**
 * Something that dashboard or alerts ask, which must have an answer.
 *
 * <p>A panel's query is asked as it is. An alert rightly says nothing while all is well, so each series that it reads is
 * asked, and the whole with its comparisons saying 0 or 1.
 */
record Watch(String of, String asked) {
    /** What the control writes wrongly; each must be noticed somewhere. */
    static final List<String> MISSPELT = List.of("vitae_outbox_wating", "topik");

    static List<Watch> all(Dashboard dashboard, Prometheus prometheus) throws IOException, InterruptedException {
        List<Watch> all = new ArrayList<>();
        dashboard.queries().forEach(query -> all.add(new Watch("panel " + query.panel(), query.expression().text())));
        prometheus.get("rules?type=alert").path("groups").forEach(group -> group.path("rules").forEach(rule -> {
            String alert = "alert " + rule.path("name").asString();
            Expression expression = new Expression(rule.path("query").asString());
            expression.selectors().forEach(selector -> all.add(new Watch(alert, selector.toString())));
            all.add(new Watch(alert + ", whole", expression.withoutThresholds().text()));
        }));
        return all;
    }

    /** Wrong where a certain metric is read, and where the two sides of a certain alert meet, as the control. */
    Watch misspelt() {
        return new Watch(of, asked.replace("vitae_outbox_waiting", MISSPELT.getFirst())
                .replaceAll("sum by ?\\(service, topic\\)", "sum by (service, " + MISSPELT.getLast() + ")"));
    }
}
