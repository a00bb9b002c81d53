package dev.vitae.contracts.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.vitae.contracts.ContractJson;

/** One complete record of each topic: the shape that a change must keep, and an example for whoever subscribes. */
public final class GoldenSamples {
    private GoldenSamples() {}

    /** The record's JSON as committed. */
    public static String json(Topic topic) {
        String file = "/dev/vitae/contracts/golden/" + topic.topicName() + ".v1.json";
        try (InputStream in = Objects.requireNonNull(GoldenSamples.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record. */
    public static Event event(Topic topic) {
        return ContractJson.mapper().readValue(json(topic), topic.event());
    }
}
