package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Rules that help whoever is woken by them; promtool itself runs in infra/end-to-end/check-monitoring. */
class MonitoringFilesTests {
    private static final Pattern FIRING = Pattern
            .compile("ALERTS\\{alertname=\"(\\w+)\", alertstate=\"firing\"\\}");

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        WatchedSeries.rules("alerts.yml").forEach(rule -> {
            String name = String.valueOf(rule.get("alert"));
            assertThat(name).isNotBlank();
            assertThat(part(rule, "labels").get("severity")).as(name).isIn("critical", "warning");
            assertThat(part(rule, "annotations").keySet().stream().map(Object::toString)).as(name)
                    .containsExactlyInAnyOrder("summary", "what_to_do");
        });
    }

    private static Map<?, ?> part(Map<String, Object> rule, String name) {
        return (Map<?, ?>) Objects.requireNonNull(rule.get(name), name);
    }

    @Test
    void everyAlertHasAFiringAndAQuietCase() {
        List<String> alerts = WatchedSeries.rules("alerts.yml").stream().map(rule -> String.valueOf(rule.get("alert")))
                .toList();
        assertThat(cases(false)).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(cases(true)).containsExactlyInAnyOrderElementsOf(alerts);
    }

    /** The alerts of which a case expects that they are quiet, or that they fire. */
    private static List<String> cases(boolean quiet) {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(WatchedSeries.file("alerts-test.yml"));
        return Objects.requireNonNull(file.get("tests")).stream()
                .flatMap(test -> ((List<?>) Objects.requireNonNull(test.get("promql_expr_test"))).stream())
                .map(test -> (Map<?, ?>) test)
                .filter(test -> ((List<?>) Objects.requireNonNull(test.get("exp_samples"))).isEmpty() == quiet)
                .map(test -> FIRING.matcher(String.valueOf(test.get("expr"))).replaceAll("$1"))
                .toList();
    }

    @Test
    void whatIsNotOfferedIsNamed() {
        assertThat(WatchedSeries.missing("profile-service", false, "")).contains("vitae_outbox_relaying")
                .noneMatch(name -> name.startsWith("vitae_export_") || name.equals("vitae_inbox_lag"));
        assertThat(WatchedSeries.missing("export-service", true, "")).contains("vitae_inbox_lag")
                .anyMatch(name -> name.startsWith("vitae_export_"));
    }
}
