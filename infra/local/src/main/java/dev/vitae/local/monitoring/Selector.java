package dev.vitae.local.monitoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Series by name and labels, as one would type it. */
public record Selector(String metric, List<Label> labels) {
    /** Given to a series by the scrape, not by the service. */
    private static final Set<String> OF_THE_TARGET = Set.of("job", "service", "instance");
    private static final Pattern LABELS = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Whether a service's own answer to a scrape has such a series. */
    public boolean in(String scrape) {
        return scrape.lines().anyMatch(this::matches);
    }

    private boolean matches(String line) {
        int end = metric.length();
        if (!line.startsWith(metric) || line.length() <= end || line.charAt(end) != '{' && line.charAt(end) != ' ') {
            return false;
        }
        Map<String, String> actual = new HashMap<>();
        Matcher found = LABELS.matcher(line);
        while (found.find()) {
            actual.put(found.group(1), found.group(2));
        }
        return labels.stream().filter(label -> !OF_THE_TARGET.contains(label.name()))
                .allMatch(label -> label.matches(actual));
    }

    @Override
    public String toString() {
        return labels.isEmpty()
                ? metric
                : metric + labels.stream().map(Label::toString).collect(Collectors.joining(", ", "{", "}"));
    }
}
