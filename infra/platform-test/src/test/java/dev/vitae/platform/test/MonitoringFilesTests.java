package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/** Rules that help whoever is woken by them; promtool itself runs in infra/end-to-end/check-monitoring. */
class MonitoringFilesTests {
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
        String cases = WatchedSeries.file("alerts-test.yml");
        WatchedSeries.rules("alerts.yml").forEach(rule -> assertThat(cases)
                .contains("- name: " + rule.get("alert") + " fires\n", "- name: " + rule.get("alert") + " is quiet\n"));
    }

    @Test
    void whatIsNotOfferedIsNamed() {
        assertThat(WatchedSeries.missing("profile-service", false, "")).contains("vitae_outbox_relaying")
                .noneMatch(name -> name.startsWith("vitae_export_") || name.equals("vitae_inbox_lag"));
        assertThat(WatchedSeries.missing("export-service", true, "")).contains("vitae_inbox_lag")
                .anyMatch(name -> name.startsWith("vitae_export_"));
    }
}
