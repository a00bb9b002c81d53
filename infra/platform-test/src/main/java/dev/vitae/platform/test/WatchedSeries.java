package dev.vitae.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

import dev.vitae.local.monitoring.Dashboard;
import dev.vitae.local.monitoring.Expression;
import dev.vitae.local.monitoring.Selector;

/** The series that dashboard and alerts read, held against what a service offers. */
public final class WatchedSeries {
    private static final Pattern OF_ONE_SERVICE = Pattern
            .compile("vitae_(gateway|profile|generation|matching|export|analytics)_.*");
    /** Only of a service that listens to something. */
    private static final Set<String> OF_LISTENERS = Set.of("vitae_inbox_lag", "vitae_inbox_handled_total",
            "vitae_deadletters");

    private WatchedSeries() {}

    /**
     * What is watched and not offered.
     *
     * @param service its application name
     * @param listens whether it consumes any topic
     * @param scrape its answer at {@code /actuator/prometheus}
     */
    public static List<String> missing(String service, boolean listens, String scrape) {
        return all().stream()
                .filter(selector -> expected(selector.metric(), service, listens))
                .filter(selector -> !selector.in(scrape))
                .map(Selector::toString)
                .toList();
    }

    private static boolean expected(String metric, String service, boolean listens) {
        Matcher ofOne = OF_ONE_SERVICE.matcher(metric);
        return !metric.equals("up") && (listens || !OF_LISTENERS.contains(metric))
                && (!ofOne.matches() || service.contains(ofOne.group(1)));
    }

    private static Set<Selector> all() {
        Set<Selector> all = new LinkedHashSet<>();
        Dashboard.read(file("vitae-overview.json")).queries().forEach(query -> all.addAll(
                query.expression().selectors()));
        rules("alerts.yml").forEach(rule -> all.addAll(
                new Expression(Objects.requireNonNull(rule.get("expr")).toString()).selectors()));
        return all;
    }

    /** The alert rules of all groups. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rules(String file) {
        Map<String, Object> root = new Yaml().load(file(file));
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Map<String, Object> group : (List<Map<String, Object>>) Objects.requireNonNull(root.get("groups"))) {
            rules.addAll((List<Map<String, Object>>) Objects.requireNonNull(group.get("rules")));
        }
        return rules;
    }

    static String file(String name) {
        try (InputStream found = WatchedSeries.class.getResourceAsStream("/monitoring/" + name)) {
            return new String(Objects.requireNonNull(found, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
