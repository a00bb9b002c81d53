package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.Topic;

/**
 * What comes late and could bring somebody back. The same of somebody who has not left must come in, or nobody could see
 * that something comes back.
 */
record ComingBack(Stack stack, Stores stores, Topics topics, Canary canary) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A fact that was on its way: a whole resume of theirs. */
    void lateEvent(String owner) throws Exception {
        String other = "control-" + canary.run();
        topics.tell(List.of(resumeGenerated(owner, canary.firstName()), resumeGenerated(other, "Nobody")), false);
        // The control's words are nobody's, so only its id is looked for.
        await("the control's late event", () -> stores.mentions(Set.of(other)).size() >= 3);
        List<String> behind = new Groups(stack.bootstrapServers()).awaitDone(Replay.SERVICES, PATIENCE);
        if (!behind.isEmpty()) {
            throw new IOException("not consumed: " + behind);
        }
    }

    private static Topics.Raw resumeGenerated(String owner, String name) {
        ObjectNode event = ContractJson.mapper().valueToTree(GoldenSamples.event(Topic.RESUME_GENERATED));
        event.put("resumeId", "late-" + owner).put("ownerId", owner);
        event.withObject("/document/basics").put("name", name);
        return record(Topic.RESUME_GENERATED, Topic.RESUME_GENERATED.topicName(), "late-" + owner, owner,
                ContractJson.mapper().writeValueAsBytes(event), List.of());
    }

    void deadLetter(String owner) throws Exception {
        String other = "letter-" + canary.run();
        for (String service : List.of("generation-service", "matching-service")) {
            List<String[]> parked = List.of(new String[]{"dlt-reason", "as a test parks it"},
                    new String[]{"dlt-exception", "none"},
                    new String[]{"dlt-original-topic", Topic.PROFILE_UPDATED.topicName()},
                    new String[]{"dlt-original-partition", "0"}, new String[]{"dlt-original-offset", "0"},
                    new String[]{"dlt-original-group", service},
                    new String[]{"dlt-parked-at", Instant.now().toString()});
            topics.tell(List.of(profileUpdated(Topic.PROFILE_UPDATED.deadLetters(), owner, false, parked),
                    profileUpdated(Topic.PROFILE_UPDATED.deadLetters(), other, true, parked)), false);
        }
        for (String service : List.of("generation", "matching")) {
            HttpResponse<String> replayed = HttpClient.newHttpClient()
                    .send(HttpRequest
                            .newBuilder(URI.create("http://127.0.0.1:" + stack.management(service)
                                    + "/actuator/deadletters/" + Topic.PROFILE_UPDATED.topicName()))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(), HttpResponse.BodyHandlers.ofString());
            System.out.println(service + " replayed dead letters: " + replayed.body());
            if (replayed.statusCode() != 200) {
                throw new IOException("dead letters of " + service + ": " + replayed.statusCode());
            }
        }
        await("the control's dead letter", () -> stores.mentions(Set.of(other)).size() >= 2);
    }

    private Topics.Raw profileUpdated(String topic, String owner, boolean control, List<String[]> more) {
        byte[] value = ContractJson.mapper()
                .writeValueAsBytes(Map.of("ownerId", owner, "version", 99, "content",
                        control ? Map.of("basics", Map.of("name", "Nobody")) : canary.profile(), "preferences",
                        Map.of("visibleToRecruiters", false), "consents",
                        Map.of("externalModels", false, "experiments", false), "updatedAt",
                        Instant.now().toString()));
        return record(Topic.PROFILE_UPDATED, topic, owner, owner, value, more);
    }

    private static Topics.Raw record(Topic type, String topic, String key, String owner, byte[] value,
            List<String[]> more) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(EventHeaders.SPEC_VERSION, "1.0", EventHeaders.ID, UUID.randomUUID().toString(), EventHeaders.TYPE,
                type.type(), EventHeaders.SOURCE, "/late", EventHeaders.TIME, Instant.now().toString(),
                EventHeaders.SUBJECT, key, EventHeaders.OWNER, owner, EventHeaders.VERSION, "99",
                EventHeaders.CONTENT_TYPE, "application/json")
                .forEach((header, text) -> headers.add(header, text.getBytes(StandardCharsets.UTF_8)));
        more.forEach(one -> headers.add(one[0], one[1].getBytes(StandardCharsets.UTF_8)));
        return new Topics.Raw(topic, key, value, headers, null);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("No " + what);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }
}
