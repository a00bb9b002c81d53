package dev.vitae.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.vitae.endtoend.Gateway.Outcome;

/**
 * A careful client: repeats a request under its Idempotency-Key until it has an answer that it can keep.
 *
 * @param newestProfile the newest version of the profile that was acknowledged: every third request names it
 * @param jobs whether every fourth request posts its job first and names it, instead of sending the text along
 */
record Asking(Gateway gateway, Ledger ledger, String run, LongSupplier newestProfile, boolean jobs) {
    /** Longer than any outage that the test makes. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);

    void ask(int number) throws InterruptedException {
        String key = run + "-" + number;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", key);
        if (jobs && number % 4 == 1) {
            String title = key + "-job";
            Optional<Ledger.Accepted> job = untilAnswered("/api/v1/jobs",
                    Map.of("title", title, "description", Postings.posting(number)), title);
            job.ifPresent(ledger::acceptedJob);
            if (job.isEmpty()) {
                return;
            }
            body.put("jobId", job.get().id());
        } else {
            body.put("jobDescription", Postings.posting(number));
        }
        long version = newestProfile.getAsLong();
        if (version > 0 && number % 3 == 0) {
            body.put("profileVersion", version);
        }
        ledger.asked();
        untilAnswered("/api/v1/resumes", body, key).ifPresent(ledger::accepted);
    }

    /** What was promised; empty where it was refused or nobody answered. */
    private Optional<Ledger.Accepted> untilAnswered(String path, Map<String, Object> body, String key)
            throws InterruptedException {
        Instant firstSent = Instant.now();
        while (Duration.between(firstSent, Instant.now()).compareTo(PATIENCE) < 0) {
            ledger.attempted();
            Outcome outcome = gateway.post(path, body, Map.of("Idempotency-Key", key));
            if (outcome instanceof Outcome.Answer answer) {
                if (answer.accepted()) {
                    return Optional.of(new Ledger.Accepted(key, id(answer), firstSent, Instant.now()));
                }
                if (answer.refused()) {
                    ledger.refused(key, answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
                    return Optional.empty();
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        ledger.refused(key, "no answer within " + PATIENCE.toSeconds() + " s");
        return Optional.empty();
    }

    private static String id(Outcome.Answer answer) {
        String location = answer.headers().getOrDefault("Location", "");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
