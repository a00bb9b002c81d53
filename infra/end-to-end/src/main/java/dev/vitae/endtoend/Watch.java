package dev.vitae.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.vitae.local.monitoring.Dashboard;
import dev.vitae.local.monitoring.Expression;

/**
 * Something that dashboard or alerts ask, which must have an answer.
 *
 * <p>A panel's query is asked whole. An alert rightly says nothing while all is well, so of an alert each series that it
 * reads is asked.
 */
record Watch(String of, String asked) {
    static List<Watch> all(Dashboard dashboard, Prometheus prometheus) throws IOException, InterruptedException {
        List<Watch> all = new ArrayList<>();
        dashboard.queries().forEach(query -> all.add(new Watch("panel " + query.panel(), query.expression().text())));
        prometheus.get("rules?type=alert").path("groups").forEach(group -> group.path("rules").forEach(
                rule -> new Expression(rule.path("query").asString()).selectors().forEach(selector -> all.add(
                        new Watch("alert " + rule.path("name").asString(), selector.toString())))));
        return all;
    }

    /** Spelt wrongly where a certain metric is read, as the control. */
    Watch misspelt() {
        return new Watch(of, asked.replace("vitae_outbox_waiting", "vitae_outbox_wating"));
    }
}
