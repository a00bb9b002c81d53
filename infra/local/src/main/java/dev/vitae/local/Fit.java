package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

import dev.vitae.local.client.Api;

/** How well a resume fits its posting: waits for the score, which is counted after the resume is ready, and shows it. */
record Fit(Api api, PrintStream out) {

    /** The score of a version, waited for; an {@link IOException} says that it did not come within the limit. */
    JsonNode await(String resumeId, int version, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long pause = 20;
        while (true) {
            Api.Answer answer = api.get("/api/v1/scores/" + resumeId);
            boolean there = answer.is(200) && answer.json().path("version").asInt(0) >= version;
            if (there) {
                return answer.json();
            }
            if (!answer.is(200) && !answer.is(404) && !answer.is(503)) {
                answer.expecting(200);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The score of version " + version + " did not come within " + limit.toSeconds()
                        + " s; the last answer to " + answer.call() + " was " + answer.status()
                        + ". The log of matching says more.");
            }
            Thread.sleep(pause);
            pause = Math.min(500, pause * 2);
        }
    }

    void print(JsonNode score) {
        out.println(score.path("score").isNumber()
                ? "Fits the posting: " + score.path("score").asString() + " of 100"
                : "Fits the posting: not enough data for a score");
        score.path("parts")
                .forEach(part -> out.printf(Locale.ROOT, "  %7s  %s%n           %s%n",
                        part.path("points").asString() + "/" + part.path("of").asString(),
                        part.path("name").asString(""), part.path("reason").asString("")));
        List<JsonNode> missing = new ArrayList<>();
        score.path("missing").forEach(missing::add);
        if (!missing.isEmpty()) {
            out.println("Missing (what the posting asks for and the resume does not show):");
            print(missing, "REQUIRED", "required");
            print(missing, "PREFERRED", "good to have");
        }
        out.println();
    }

    private void print(List<JsonNode> missing, String strength, String said) {
        missing.stream()
                .filter(one -> one.path("strength").asString("").equals(strength))
                .forEach(one -> out.printf("  %s (%s)%n           \"%s\"%n", one.path("term").asString(""), said,
                        one.path("quote").asString("")));
    }
}
