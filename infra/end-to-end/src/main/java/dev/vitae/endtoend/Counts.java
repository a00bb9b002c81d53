package dev.vitae.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

import tools.jackson.databind.JsonNode;

import dev.vitae.endtoend.Gateway.Outcome;

/** What analytics has counted of a person's resumes so far. */
record Counts(long requested, long ready, long failed, long exported, long scored) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Once everything told has been counted. */
    static Counts of(Gateway gateway, Groups groups) throws ExecutionException, InterruptedException, IOException {
        List<String> behind = groups.awaitDone(List.of("analytics-service"), PATIENCE);
        if (behind.isEmpty() && gateway.get("/api/v1/analytics/me") instanceof Outcome.Answer answer
                && answer.accepted()) {
            JsonNode totals = answer.json().path("totals");
            JsonNode resumes = totals.path("resumes");
            JsonNode scores = totals.path("scores");
            return new Counts(resumes.path("requested").asLong(), resumes.path("ready").asLong(),
                    resumes.path("failed").asLong(), totals.path("exports").path("exports").asLong(),
                    scores.path("count").asLong() + scores.path("unscored").asLong());
        }
        throw new IOException("The counts cannot be read: " + behind);
    }

    Counts since(Counts before) {
        return new Counts(requested - before.requested, ready - before.ready, failed - before.failed,
                exported - before.exported, scored - before.scored);
    }

    /** Empty when each promise was counted once at every step. */
    List<String> faults(int promises) {
        List<String> faults = new ArrayList<>();
        if (!equals(new Counts(promises, promises, 0, promises, promises))) {
            faults.add("counted for " + promises + " promises: " + this);
        }
        return faults;
    }
}
