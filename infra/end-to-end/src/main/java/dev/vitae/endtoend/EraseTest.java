package dev.vitae.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.Topic;
import dev.vitae.endtoend.Gateway.Outcome;

/**
 * A person whose every word can be found again takes an archive with them and leaves: afterwards none of their words may
 * stand in any store, in any answer, or, once the horizon has passed, on any topic; and nothing that comes late brings
 * one back.
 *
 * <p>The same late event and the same dead letter of somebody who has not left must come in, or the test could not see
 * that something comes back.
 */
final class EraseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Stack stack;
    private final Stores stores;
    private final Topics topics;
    private final Canary canary = new Canary(UUID.randomUUID().toString().substring(0, 6));
    private final List<String> faults = new ArrayList<>();

    private EraseTest(Stack stack) {
        this.stack = stack;
        this.stores = new Stores(stack.mongo());
        this.topics = new Topics(stack.bootstrapServers());
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("vitae.root", ".")).toAbsolutePath().normalize();
        boolean passed;
        try (Stack stack = Stack.start(root, Map.of())) {
            passed = new EraseTest(stack).run();
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean run() throws Exception {
        new Accounts(stack.issuer(), stack.gatewaySecret()).make(canary.login(), canary.firstName(),
                canary.lastName());
        String token = stack.token(canary.login());
        Gateway gateway = new Gateway(stack.address(), () -> token);
        String owner = Stack.subject(token);
        String resume = live(gateway);
        List<String> lived = stores.mentions(canary.words());
        List<String> told = new Logs(topics).mentions(canary.words());
        System.out.printf("%s lives: in %d documents, in %d records%n", canary.login(), lived.size(), told.size());
        expect(!lived.isEmpty() && !told.isEmpty(), "the person must stand somewhere before, or nothing is shown");

        archive(gateway);
        erase(gateway);
        nothingStands("after the erasure");
        refused(gateway, resume);

        lateEvent(owner);
        deadLetter(owner);
        nothingStands("after a late event, a live token and a replayed dead letter");

        Instant shortened = Instant.now();
        List<String> left = new Logs(topics).untilGone(canary.words(), Duration.ofMinutes(5));
        expect(left.isEmpty(), "still on topics: " + left);
        System.out.printf("topics read from offset 0: nothing left %d s after their times were shortened%n",
                Duration.between(shortened, Instant.now()).toSeconds());
        System.out.println(faults.isEmpty() ? "PASSED" : "FAILED");
        return faults.isEmpty();
    }

    /** Leaves a trace wherever there is a place for one; the id of a resume with its files. */
    private String live(Gateway gateway) throws Exception {
        answer(gateway.put("/api/v1/profile", canary.profile(), Map.of()), "profile");
        answer(gateway.post("/api/v1/jobs", Map.of("text", canary.privateJob()), Map.of()), "job");
        JsonNode resume = answer(gateway.post("/api/v1/resumes",
                Map.of("title", canary.title(), "jobDescription", canary.posting()),
                Map.of("Idempotency-Key", "k-" + canary.run())), "resume").json();
        String id = resume.path("id").asString();
        await("files", () -> gateway.get("/api/v1/exports/" + id + ".pdf"), answer -> answer.status() == 200);
        await("score", () -> gateway.get("/api/v1/scores/" + id), answer -> answer.status() == 200);
        return id;
    }

    private void archive(Gateway gateway) throws Exception {
        Outcome.Answer asked = answer(gateway.post("/api/v1/me/archive", Map.of(), Map.of()), "archive");
        String place = asked.headers().getOrDefault("Location", "");
        byte[] zip = await("archive", () -> gateway.get(place), answer -> answer.status() == 200).body();
        StringBuilder text = new StringBuilder();
        int entries = 0;
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                entries++;
                text.append(entry.getName())
                        .append('\n')
                        .append(new String(files.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        Map<String, Integer> counts = canary.counts(text.toString());
        System.out.printf("archive: %d bytes, %d files, each word %s times%n", zip.length, entries, counts.values());
        counts.forEach((word, times) -> expect(times > 0, "the archive does not say " + word));
    }

    private void erase(Gateway gateway) throws Exception {
        Instant began = Instant.now();
        JsonNode begun = answer(gateway.delete("/api/v1/me"), "erasure").json();
        URI status = stack.address().resolve(begun.path("status").asString());
        HttpClient anybody = HttpClient.newHttpClient();
        JsonNode state = ContractJson.mapper().createObjectNode();
        while (!state.path("state").asString("").equals("DONE")
                && Duration.between(began, Instant.now()).compareTo(PATIENCE) < 0) {
            TimeUnit.MILLISECONDS.sleep(250);
            HttpResponse<String> seen = anybody.send(HttpRequest.newBuilder(status).header("Accept",
                    "application/json").build(), HttpResponse.BodyHandlers.ofString());
            state = ContractJson.mapper().readTree(seen.body());
        }
        expect(state.path("state").asString("").equals("DONE"), "the erasure did not end: " + state);
        System.out.printf("erased everywhere after %.1f s: %s%n",
                Duration.between(began, Instant.now()).toMillis() / 1000.0, state.path("services"));
    }

    private void nothingStands(String when) {
        List<String> mentions = stores.mentions(canary.words());
        System.out.printf("%s: %d documents mention the person%n", when, mentions.size());
        expect(mentions.isEmpty(), when + ": " + mentions);
    }

    /** Their token lives on for some minutes. */
    private void refused(Gateway gateway, String resume) throws InterruptedException {
        List<Outcome> answers = List.of(gateway.get("/api/v1/profile"), gateway.get("/api/v1/resumes"),
                gateway.get("/api/v1/resumes/" + resume), gateway.get("/api/v1/exports/" + resume + ".pdf"),
                gateway.get("/api/v1/scores/" + resume), gateway.get("/api/v1/jobs"),
                gateway.get("/api/v1/analytics/me"), gateway.put("/api/v1/profile", canary.profile(), Map.of()),
                gateway.post("/api/v1/resumes", Map.of("title", canary.title()), Map.of()),
                gateway.post("/api/v1/jobs", Map.of("text", canary.privateJob()), Map.of()),
                gateway.post("/api/v1/me/archive", Map.of(), Map.of()));
        List<Integer> statuses = answers.stream()
                .map(outcome -> outcome instanceof Outcome.Answer answer ? answer.status() : 0)
                .toList();
        System.out.println("a live token gets " + statuses);
        expect(statuses.stream().allMatch(status -> status >= 400 && status < 500), "a live token got " + statuses);
        for (Outcome outcome : answers) {
            if (outcome instanceof Outcome.Answer answer) {
                String body = new String(answer.body(), StandardCharsets.UTF_8);
                expect(canary.words().stream().noneMatch(body::contains), "an answer mentions the person: " + body);
            }
        }
    }

    /** A fact that was on its way: a whole resume of theirs. */
    private void lateEvent(String owner) throws Exception {
        String other = "control-" + canary.run();
        topics.tell(List.of(resumeGenerated(owner, canary.firstName()), resumeGenerated(other, "Nobody")), false);
        // The control's words are nobody's, so only its id is looked for.
        await("the control's late event", () -> stores.mentions(Set.of(other)).size() >= 3);
        List<String> behind = new Groups(stack.bootstrapServers()).awaitDone(Replay.SERVICES, PATIENCE);
        expect(behind.isEmpty(), "not consumed: " + behind);
    }

    private static Topics.Raw resumeGenerated(String owner, String name) {
        ObjectNode event = ContractJson.mapper().valueToTree(GoldenSamples.event(Topic.RESUME_GENERATED));
        event.put("resumeId", "late-" + owner).put("ownerId", owner);
        event.withObject("/document/basics").put("name", name);
        return record(Topic.RESUME_GENERATED, Topic.RESUME_GENERATED.topicName(), "late-" + owner, owner,
                ContractJson.mapper().writeValueAsBytes(event), List.of());
    }

    private void deadLetter(String owner) throws Exception {
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
            expect(replayed.statusCode() == 200, "dead letters of " + service + ": " + replayed.statusCode());
        }
        expect(stores.mentions(Set.of(other)).size() >= 2, "the control's dead letter was not put through");
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

    private interface Asking {
        Outcome ask() throws InterruptedException;
    }

    private interface Condition {
        boolean holds();
    }

    private static Outcome.Answer await(String what, Asking asking, Predicate<Outcome.Answer> enough)
            throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        @Nullable
        Outcome last = null;
        while (Instant.now().isBefore(deadline)) {
            last = asking.ask();
            if (last instanceof Outcome.Answer answer && enough.test(answer)) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("No " + what + ": " + said(Optional.ofNullable(last)));
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

    private static Outcome.Answer answer(Outcome outcome, String what) throws IOException {
        if (outcome instanceof Outcome.Answer answer && answer.accepted()) {
            return answer;
        }
        throw new IOException("No " + what + ": " + said(Optional.of(outcome)));
    }

    private static String said(Optional<Outcome> outcome) {
        return outcome.map(one -> one instanceof Outcome.Answer answer
                ? answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8)
                : one.toString()).orElse("nothing asked");
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
            System.out.println("  FAULT: " + otherwise);
        }
    }
}
