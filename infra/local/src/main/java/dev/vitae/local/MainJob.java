package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.local.client.Api;
import dev.vitae.local.client.EventStream;
import dev.vitae.local.process.Place;

/** From a JSON Resume and a posting to the files, through the gateway only. */
final class MainJob {

    private static final Duration WRITING_LIMIT = Duration.ofMinutes(2);

    private static final Duration RENDERING_LIMIT = Duration.ofSeconds(30);

    /** It comes within a second as a rule; a stack that has just started is slower. */
    private static final Duration SCORING_LIMIT = Duration.ofSeconds(30);

    private final Place place;

    private final Api api;

    private final Stages stages;

    private final PrintStream out;

    MainJob(Place place, String token, Stages stages, PrintStream out) {
        this.place = place;
        this.api = new Api(place.address(), token);
        this.stages = stages;
        this.out = out;
    }

    void run(Path resume, Path job) throws IOException, InterruptedException {
        JsonNode imported = stages.time("import " + resume.getFileName(), () -> importProfile(resume));
        long click = System.nanoTime();
        Api.Answer accepted = stages.time("request a resume", () -> request(job, imported));
        String location = accepted.location();
        String id = location.substring(location.lastIndexOf('/') + 1);
        stages.time("write it", () -> follow("/api/v1/resumes/" + id));
        JsonNode state = api.get("/api/v1/resumes/" + id).expecting(200).json();
        Api.Answer made = stages.time("fetch the version",
                () -> api.get("/api/v1/resumes/" + id + "/versions/" + state.path("version").asInt(1)).expecting(200));
        JsonNode version = made.json();
        Files.createDirectories(place.root().resolve("out"));
        // What was chosen and where it comes from, in the writer's own words: the files are checked against it.
        Files.write(place.root().resolve("out/version.json"), made.body());
        for (String format : List.of("pdf", "json", "yaml", "txt")) {
            Path file = place.root().resolve("out/resume." + format);
            stages.time("fetch the " + format.toUpperCase(Locale.ROOT),
                    () -> Files.write(file, export(id, format)));
            if (format.equals("pdf")) {
                out.printf(Locale.ROOT, "  %-34s %8.1f ms%n", "click to PDF",
                        (System.nanoTime() - click) / 1e6);
            }
        }
        Fit fit = new Fit(api, out);
        JsonNode score = stages.time("wait for the score",
                () -> fit.await(id, state.path("version").asInt(1), SCORING_LIMIT));
        new Explanation(out).print(version, state);
        fit.print(score);
        out.println("Files: " + place.root().resolve("out") + "/resume.{pdf,json,yaml,txt}, version.json");
    }

    private JsonNode importProfile(Path resume) throws IOException, InterruptedException {
        Api.Answer before = api.get("/api/v1/profile");
        if (before.is(200)) {
            // An import adds to what is there; the resume of one file must not tell of another.
            api.delete("/api/v1/profile", Map.of("If-Match", before.etag())).expecting(204);
        }
        return api
                .post("/api/v1/profile/import?apply=true", Files.readAllBytes(resume),
                        Map.of("Content-Type", "application/json"))
                .expecting(200)
                .json();
    }

    /** Names the version just imported, so that the resume is made from it and not from an older copy. */
    private Api.Answer request(Path job, JsonNode imported) throws IOException, InterruptedException {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("jobDescription", Files.readString(job));
        JsonNode version = imported.path("profile").path("version");
        if (version.isNumber()) {
            body.put("profileVersion", version.asLong());
        }
        return api
                .post("/api/v1/resumes", JsonMapper.shared().writeValueAsBytes(body),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()))
                .expecting(202);
    }

    private String follow(String resume) throws IOException, InterruptedException {
        String[] ended = {""};
        new EventStream(api, resume + "/events").read(WRITING_LIMIT, event -> {
            String state = event.data().path("state").asString("");
            String step = event.data().path("step").asString(event.data().path("message").asString(""));
            out.println("    " + event.name() + ": " + (state + " " + step).trim());
            ended[0] = state;
            return state.equals("READY") || state.equals("FAILED");
        });
        if (ended[0].equals("FAILED")) {
            throw new IOException("The resume could not be written: " + api.get(resume).json().path("failure"));
        }
        return ended[0];
    }

    private byte[] export(String id, String format) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RENDERING_LIMIT.toNanos();
        long pause = 20;
        while (true) {
            Api.Answer answer = api.get("/api/v1/exports/" + id + "." + format);
            boolean notYet = answer.is(409) || answer.is(404);
            if (!notYet || System.nanoTime() > deadline) {
                return answer.expecting(200).body();
            }
            Thread.sleep(pause);
            pause = Math.min(1_000, pause * 2);
        }
    }
}
