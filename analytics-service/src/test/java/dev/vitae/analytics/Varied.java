package dev.vitae.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Incoming;

/** Many events of every topic, made from the golden samples under other ids, owners, days and cases. */
final class Varied {
    private static final List<Topic> TOPICS = List.of(Topic.values());
    static final List<String> OWNERS = List.of("owner-a", "owner-b", "owner-c");
    private static final List<String> CHANGES = List.of("failed", "deleted", "variant-made");

    private final Random random;
    private final Instant last;

    Varied(long seed, Instant last) {
        this.random = new Random(seed);
        this.last = last.truncatedTo(ChronoUnit.MILLIS);
    }

    List<Incoming<Event>> events(int count) {
        List<Incoming<Event>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(one(TOPICS.get(i % TOPICS.size())));
        }
        return events;
    }

    private Incoming<Event> one(Topic topic) {
        String owner = OWNERS.get(random.nextInt(OWNERS.size()));
        Instant time = last.minus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        boolean tombstone = topic.tombstones() && random.nextInt(4) == 0;
        Event event = tombstone ? null : event(topic, owner, time);
        String key = event == null ? "thing-" + random.nextInt(20) : event.key();
        return new Incoming<>(new UUID(random.nextLong(), random.nextLong()).toString(), topic, key, owner,
                random.nextInt(9), time, event);
    }

    private Event event(Topic topic, String owner, Instant time) {
        ObjectNode json = (ObjectNode) ContractJson.mapper().readTree(GoldenSamples.json(topic));
        json.put("ownerId", owner);
        vary(json, "resumeId", owner + "-rsm-" + random.nextInt(60));
        vary(json, "origin", pick("WRITER", "PERSON", "RESTORE"));
        vary(json, "writer", pick("offline", "acme/model-4.1"));
        vary(json, "kind", pick("VIEW", "READ", "DOWNLOAD"));
        vary(json, "visitor", pick("BOT", "OWNER", "VISITOR"));
        if (topic == Topic.APPLICATION_CHANGED) {
            json.put("state", pick("SENT", "INTERVIEW", "OFFER", "REJECTED", "SILENCE", "WITHDRAWN"));
        }
        if (topic == Topic.RESUME_REQUESTED) {
            json.put("requestedAt", time.toString());
        }
        if (json.get("change") instanceof ObjectNode change) {
            change.put("kind", pick(CHANGES.toArray(String[]::new)));
            change.put("reason", pick("profile-missing", "given-up"));
            change.put("variantId", "var-1").put("fromVersion", 1);
        }
        if (json.get("tokens") instanceof ObjectNode tokens) {
            tokens.put("input", random.nextInt(5_000)).put("output", random.nextInt(900));
        }
        if (json.get("timings") instanceof ObjectNode timings) {
            Instant started = time.plusMillis(random.nextInt(3_000));
            timings.put("requestedAt", time.toString()).put("startedAt", started.toString())
                    .put("finishedAt", started.plusMillis(random.nextInt(200)).toString());
        }
        for (JsonNode file : json.path("files")) {
            ((ObjectNode) file).put("renderMillis", random.nextInt(400)).put("format", pick("pdf", "txt"));
        }
        return ContractJson.mapper().treeToValue(json, topic.event());
    }

    private static void vary(ObjectNode json, String field, String value) {
        if (json.has(field)) {
            json.put(field, value);
        }
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
