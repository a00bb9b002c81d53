package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import dev.vitae.contracts.ContractJson;
import dev.vitae.endtoend.Gateway.Outcome;

/**
 * Something of everything that services tell each other: profiles kept, deleted and made again; jobs posted and closed;
 * resumes made for a text, for a job, and deleted; a person who left and one who stayed.
 */
record History(Stack stack, Path root, String run) {
    private static final int RESUMES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PROFILE = "/api/v1/profile";

    void happen() throws Exception {
        Gateway alice = new Gateway(stack.address(), stack::token);
        takeProfile(alice);
        Ledger ledger = new Ledger();
        Asking asking = new Asking(alice, ledger, "replay-" + run, () -> 0, true);
        for (int number = 0; number < RESUMES; number++) {
            asking.ask(number);
        }
        Verdict verdict = new Accounting(alice, new Topics(stack.bootstrapServers()), ledger, "replay-" + run)
                .settle(PATIENCE);
        verdict.print();
        if (!verdict.holds() || verdict.ready() != RESUMES) {
            throw new IOException("What should be replayed did not come about.");
        }
        // The first two were made for a text and for a job: the one goes, of the other the job is closed.
        accepted(alice.delete("/api/v1/resumes/" + named(ledger.accepted(), "-0")), "deleting a resume");
        accepted(alice.delete("/api/v1/jobs/" + named(ledger.jobs(), "-1-job")), "closing a job");
        Outcome.Answer before = accepted(alice.get(PROFILE), "profile");
        accepted(alice.delete(PROFILE, Map.of("If-Match", before.headers().getOrDefault("ETag", ""))),
                "deleting the profile");
        takeProfile(alice);
        Canary stays = person("s");
        Canary leaves = person("l");
        leave(leaves);
        System.out.printf("%d resumes, %d jobs; a resume deleted, a job closed, a profile deleted and made again, "
                + "%s stays, %s was erased%n", RESUMES, ledger.jobs().size(), stays.login(), leaves.login());
    }

    private static String named(List<Ledger.Accepted> promises, String ending) {
        return promises.stream().filter(one -> one.key().endsWith(ending)).findFirst().orElseThrow().id();
    }

    private void takeProfile(Gateway gateway) throws IOException, InterruptedException {
        byte[] resume = Files.readAllBytes(root.resolve("infra/local/samples/sample-resume.json"));
        accepted(gateway.post(PROFILE + "/import?apply=true", resume, Map.of()), "the sample profile");
    }

    /** An account of their own with a profile, a job, and a resume for it with files and score. */
    private Canary person(String letter) throws Exception {
        Canary person = new Canary(run.substring(0, 5) + letter);
        new Accounts(stack.issuer(), stack.gatewaySecret()).make(person.login(), person.firstName(),
                person.lastName());
        Gateway gateway = gateway(person);
        accepted(gateway.put(PROFILE, person.profile(), Map.of()), "a profile");
        String job = accepted(gateway.post("/api/v1/jobs", Map.of("text", person.privateJob()), Map.of()), "a job")
                .json().path("id").asString();
        String resume = accepted(gateway.post("/api/v1/resumes", Map.of("title", person.title(), "jobId", job),
                Map.of("Idempotency-Key", "k-" + person.run())), "a resume").json().path("id").asString();
        await("a PDF", () -> found(gateway.get("/api/v1/exports/" + resume + ".pdf")));
        await("a score", () -> found(gateway.get("/api/v1/scores/" + resume)));
        return person;
    }

    private Gateway gateway(Canary person) throws IOException, InterruptedException {
        String token = stack.token(person.login());
        return new Gateway(stack.address(), () -> token);
    }

    private void leave(Canary person) throws Exception {
        String status = accepted(gateway(person).delete("/api/v1/me"), "leaving").json().path("status").asString();
        HttpRequest link = HttpRequest.newBuilder(URI.create(stack.address().toString()).resolve(status))
                .header("Accept", "application/json").build();
        HttpClient anybody = HttpClient.newHttpClient();
        await("the end of an erasure", () -> ContractJson.mapper()
                .readTree(anybody.send(link, HttpResponse.BodyHandlers.ofString()).body())
                .path("state").asString("").equals("DONE"));
    }

    private static boolean found(Outcome outcome) {
        return outcome instanceof Outcome.Answer answer && answer.status() == 200;
    }

    private static void await(String what, Callable<Boolean> there) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!there.call()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("Waited in vain for " + what);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Outcome.Answer accepted(Outcome outcome, String what) throws IOException {
        if (outcome instanceof Outcome.Answer answer && answer.accepted()) {
            return answer;
        }
        throw new IOException("Not accepted, " + what + ": " + (outcome instanceof Outcome.Answer answer
                ? answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8)
                : outcome));
    }
}
