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
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;
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
        List<String> options = List.of(args);
        try (Stack stack = options.contains("--running")
                ? Stack.runningOrStarted(root)
                : Stack.start(root, Map.of())) {
            passed = new EraseTest(stack).run(options.contains("--stay"));
        }
        System.exit(passed ? 0 : 1);
    }

    /** @param stay the control: looks as if they had left while they have not; every look must say so */
    private boolean run(boolean stay) throws Exception {
        Instant began = Instant.now();
        Accounts accounts = new Accounts(stack.issuer(), stack.gatewaySecret());
        accounts.make(canary.login(), canary.firstName(), canary.lastName());
        SignedIn person = new SignedIn(stack.address(), stack.issuer(), canary.login()).signIn();
        String owner = Stack.subject(person.accessToken());
        Gateway gateway = new Gateway(stack.address(), person::accessToken);
        String job = live(gateway);
        String resume = resume(gateway);
        String archive = archive(gateway);
        Everywhere everywhere = new Everywhere(stack, stores, topics, canary, person, faults, began);
        everywhere.mustBeFound(new Everybody.Traces(owner, resume, job, archive, "/erasures/none"));
        if (stay) {
            return everyLookSees(gateway, everywhere, new Everybody.Traces(owner, resume, job, archive,
                    "/erasures/none"));
        }

        String status = erase(gateway);
        Everybody.Traces traces = new Everybody.Traces(owner, resume, job, archive, status);
        everywhere.mustBeGone("after the erasure", traces);
        refused(gateway, resume);

        ComingBack late = new ComingBack(stack, stores, topics, canary);
        late.lateEvent(owner);
        late.deadLetter(owner);
        everywhere.mustBeGone("after a late event, a live token and a replayed dead letter", traces);

        Instant shortened = Instant.now();
        List<String> left = new Logs(topics).untilGone(canary.words(), Duration.ofMinutes(5));
        expect(left.isEmpty() && everywhere.told().isEmpty(), "still on topics: " + left + everywhere.told());
        System.out.printf("topics read from offset 0: nothing left %d s after their times were shortened%n",
                Duration.between(shortened, Instant.now()).toSeconds());
        everywhere.logsMustBeClean();
        // Last: whoever types a name that nobody has any more finds it in Keycloak's log.
        expect(!person.passwordIsTaken(), "name and password still let them in");
        System.out.println(faults.isEmpty() ? "PASSED" : "FAILED");
        return faults.isEmpty();
    }

    private boolean everyLookSees(Gateway gateway, Everywhere everywhere, Everybody.Traces traces) throws Exception {
        boolean before = faults.isEmpty();
        int seen = everywhere.mustBeGone("although nobody left", traces);
        everywhere.logsMustBeClean();
        boolean sees = before && seen == Everywhere.LOOKS && faults.size() == seen && !everywhere.told().isEmpty()
                && everywhere.person().passwordIsTaken();
        erase(gateway);
        System.out.printf("%s: %d of %d looks see that they are there%n", sees ? "PASSED" : "FAILED", seen,
                Everywhere.LOOKS);
        return sees;
    }

    /** Leaves a trace wherever there is a place for one; the id of a job. */
    private String live(Gateway gateway) throws Exception {
        answer(gateway.put("/api/v1/profile", canary.profile(), Map.of()), "profile");
        return answer(gateway.post("/api/v1/jobs", Map.of("text", canary.privateJob()), Map.of()), "job").json()
                .path("id")
                .asString();
    }

    /** With its files and its score. */
    private String resume(Gateway gateway) throws Exception {
        JsonNode resume = answer(gateway.post("/api/v1/resumes",
                Map.of("title", canary.title(), "jobDescription", canary.posting()),
                Map.of("Idempotency-Key", "k-" + canary.run())), "resume").json();
        String id = resume.path("id").asString();
        await("files", () -> gateway.get("/api/v1/exports/" + id + ".pdf"), answer -> answer.status() == 200);
        await("score", () -> gateway.get("/api/v1/scores/" + id), answer -> answer.status() == 200);
        return id;
    }

    /** Where it is. */
    private String archive(Gateway gateway) throws Exception {
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
        return place;
    }

    /** The link to how far it is. */
    private String erase(Gateway gateway) throws Exception {
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
        return begun.path("status").asString();
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

    private interface Asking {
        Outcome ask() throws InterruptedException;
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
