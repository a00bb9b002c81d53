package dev.vitae.local.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events with JSON in them; takes the stream up again where it broke. */
public final class EventStream {

    private final Api api;

    private final String path;

    private String last = "";

    public EventStream(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    /** Hands over event after event until one says that it was the last, or the time is over. */
    public void read(Duration limit, Predicate<Event> isLast) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        IOException broken = null;
        while (System.nanoTime() < deadline) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(api.stream(path, last), StandardCharsets.UTF_8))) {
                if (readToEnd(lines, isLast)) {
                    return;
                }
            } catch (IOException interruption) {
                broken = interruption;
            }
            Thread.sleep(200);
        }
        throw new IOException("The events of " + path + " did not end in " + limit.toSeconds() + " s", broken);
    }

    private boolean readToEnd(BufferedReader lines, Predicate<Event> isLast) throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                last = line.substring(3).trim();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).trim();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).trim());
            } else if (line.isEmpty() && !data.isEmpty()) {
                Event event = new Event(name, JsonMapper.shared().readTree(data.toString()));
                name = "message";
                data.setLength(0);
                if (isLast.test(event)) {
                    return true;
                }
            }
        }
        return false;
    }

    public record Event(String name, JsonNode data) {}
}
