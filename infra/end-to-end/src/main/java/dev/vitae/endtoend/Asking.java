package dev.vitae.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.vitae.endtoend.Gateway.Outcome;

/**
 * A careful client: repeats a request under its Idempotency-Key until it has an answer that it can keep.
 *
 * @param newestProfile the newest version of the profile that was acknowledged: every third request names it
 */
record Asking(Gateway gateway, Ledger ledger, String run, LongSupplier newestProfile) {
    /** Longer than any outage that the test makes. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);

    void ask(int number) throws InterruptedException {
        String key = run + "-" + number;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", key);
        body.put("jobDescription", Postings.posting(number));
        long version = newestProfile.getAsLong();
        if (version > 0 && number % 3 == 0) {
            body.put("profileVersion", version);
        }
        Instant firstSent = Instant.now();
        ledger.asked();
        while (Duration.between(firstSent, Instant.now()).compareTo(PATIENCE) < 0) {
            ledger.attempted();
            Outcome outcome = gateway.post("/api/v1/resumes", body, Map.of("Idempotency-Key", key));
            if (outcome instanceof Outcome.Answer answer) {
                if (answer.accepted()) {
                    ledger.accepted(new Ledger.Accepted(key, resumeId(answer), firstSent, Instant.now()));
                    return;
                }
                if (answer.refused()) {
                    ledger.refused(key,
                            answer.status() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private static String resumeId(Outcome.Answer answer) {
        String location = answer.headers().getOrDefault("Location", "");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
