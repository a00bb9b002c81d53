package dev.vitae.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** No Grafana is at hand: what its file format asks for, as far as it can be read off a file. */
class DashboardTests {
    private final JsonNode dashboard = Dashboard.read(file()).json();

    @Test
    void theFrameIsThere() {
        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
        assertThat(dashboard.path("uid").asString()).isEqualTo("vitae-overview");
        assertThat(dashboard.path("title").asString()).isNotBlank();
        assertThat(dashboard.at("/templating/list").valueStream().map(one -> one.path("name").asString()))
                .containsExactly("datasource", "service");
    }

    @Test
    void panelsHaveIdsOfTheirOwnAndDoNotOverlap() {
        Set<Integer> ids = new HashSet<>();
        List<String> overlaps = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        dashboard.path("panels").forEach(panel -> {
            assertThat(ids.add(panel.path("id").asInt(0))).as(panel.path("title").asString()).isTrue();
            JsonNode at = panel.path("gridPos");
            int right = at.path("x").asInt() + at.path("w").asInt();
            assertThat(right).isBetween(1, 24);
            for (int x = at.path("x").asInt(); x < right; x++) {
                for (int y = at.path("y").asInt(); y < at.path("y").asInt() + at.path("h").asInt(); y++) {
                    if (!taken.add(x + "," + y)) {
                        overlaps.add(panel.path("title").asString());
                    }
                }
            }
        });
        assertThat(ids).doesNotContain(0);
        assertThat(overlaps).isEmpty();
    }

    @Test
    void everyPanelSaysWhatItShowsAndAsksTheChosenDataSource() {
        dashboard.path("panels").forEach(panel -> {
            if (!panel.path("type").asString().equals("row")) {
                String title = panel.path("title").asString();
                assertThat(panel.path("description").asString("")).as(title).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asString("")).as(title).isNotBlank();
                assertThat(panel.path("targets").size()).as(title).isPositive();
                Set<String> references = new HashSet<>();
                panel.path("targets").forEach(target -> {
                    assertThat(references.add(target.path("refId").asString())).as(title).isTrue();
                    assertThat(target.path("expr").asString("")).as(title).isNotBlank();
                    assertThat(target.path("legendFormat").asString("")).as(title).isNotBlank();
                    assertThat(target.at("/datasource/uid").asString()).as(title).isEqualTo("${datasource}");
                });
            }
        });
    }

    private static String file() {
        try {
            return Files.readString(Path.of("grafana/dashboards/vitae-overview.json"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
