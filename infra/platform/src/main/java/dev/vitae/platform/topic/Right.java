package dev.vitae.platform.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.vitae.contracts.event.Topic;

/** Which services may write a topic and which may read it: a row of {@code rights.txt}, the design of the event ways. */
record Right(Topic topic, Set<String> writers, Set<String> readers) {

    /** The services, by the names that they give themselves. */
    static final Set<String> SERVICES = Set.of("auth-gateway", "profile-service", "generation-service",
            "matching-service", "export-service", "analytics-service");

    /** All rows; exactly one for each topic. */
    static List<Right> all() {
        try (InputStream table = Objects.requireNonNull(Right.class.getResourceAsStream("rights.txt"))) {
            List<Right> rights = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Right::of)
                    .toList();
            Set<Topic> named = rights.stream().map(Right::topic).collect(Collectors.toSet());
            if (named.size() < Topic.values().length || rights.size() > named.size()) {
                throw new IllegalStateException("rights.txt needs one row for each topic");
            }
            return rights;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Right of(String row) {
        String[] cells = row.split("\\|", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("rights.txt has a row that is not topic | writers | readers: " + row);
        }
        Topic topic = Topic.named(cells[0].strip())
                .orElseThrow(() -> new IllegalStateException("rights.txt names no topic of ours: " + row));
        return new Right(topic, services(cells[1]), services(cells[2]));
    }

    private static Set<String> services(String cell) {
        if (cell.strip().equals("all")) {
            return SERVICES;
        }
        Set<String> named = Arrays.stream(cell.split(",")).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!SERVICES.containsAll(named)) {
            throw new IllegalStateException("rights.txt names services that are not there: " + named);
        }
        return named;
    }
}
