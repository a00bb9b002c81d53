package dev.vitae.local.monitoring;

import java.util.Map;

/** A condition on one label; {@code operator} is {@code =}, {@code !=}, {@code =~} or {@code !~}. */
public record Label(String name, String operator, String value) {

    /** A label that is not there counts as empty, as for Prometheus. */
    boolean matches(Map<String, String> labels) {
        String actual = labels.getOrDefault(name, "");
        return switch (operator) {
            case "=" -> actual.equals(value);
            case "!=" -> !actual.equals(value);
            case "=~" -> actual.matches(value);
            case "!~" -> !actual.matches(value);
            default -> throw new IllegalStateException(operator);
        };
    }

    @Override
    public String toString() {
        return name + operator + '"' + value + '"';
    }
}
