package dev.vitae.generation;

import static dev.vitae.generation.Person.RESUMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.Topic;
import dev.vitae.generation.Person.Answer;
import dev.vitae.generation.domain.writing.Samples;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;

@GenerationTest
class GenerationTests {
    private static final Map<String, Object> TAILORED = Map.of("title", "For Nordlicht", "jobDescription",
            Samples.posting());

    private final TestClient client;
    private final RecordedEvents events;
    private final Neighbours neighbours;
    private Person elise;

    GenerationTests(@Autowired TestClient client, @Autowired RecordedEvents events, @Autowired Neighbours neighbours) {
        this.client = client;
        this.events = events;
        this.neighbours = neighbours;
        this.elise = new Person(client);
    }

    @BeforeEach
    void somebodyNew() {
        elise = new Person(client);
    }

    @Test
    void aRequestBecomesAVersionThatIsToldOnce() {
        neighbours.profile(elise.id, 3);

        Answer accepted = elise.ask(TAILORED);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.headers().getLocation()).hasToString(RESUMES + "/" + accepted.id());
        assertThat(accepted.state()).isEqualTo("REQUESTED");
        Answer ready = elise.await(accepted.id(), "READY");
        assertThat(ready.body().path("version").asInt()).isEqualTo(1);
        assertThat(ready.body().path("writer").asString()).isEqualTo("offline");
        assertThat(ready.body().path("job").path("excerpt").asString()).startsWith("Senior Backend Engineer");
        assertThat(ready.body().path("timings").path("processingMillis").isNumber()).isTrue();
        assertThat(ready.body().path("timings").path("startedAt").isString()).isTrue();

        ResumeRequested requested = events.await(ResumeRequested.class, accepted.id());
        assertThat(requested.title()).isEqualTo("For Nordlicht");
        ResumeGenerated generated = events.await(ResumeGenerated.class, accepted.id());
        assertThat(generated.version()).isEqualTo(1);
        assertThat(generated.profileVersion()).isEqualTo(3);
        assertThat(generated.jobText()).startsWith("Senior Backend Engineer");
        assertThat(generated.options().language()).isEqualTo("en");
        assertThat(generated.truth().kept()).isGreaterThan(40);
        assertThat(generated.truth().missing()).contains("Docker");
        assertThat(generated.document().work().getFirst().highlights().getFirst().sources())
                .containsExactly("h-now-1", "w-now");
        assertThat(events.all(Topic.RESUME_GENERATED, accepted.id())).hasSize(1);
    }

    @Test
    void aVersionTellsWhatWasChosenAndWhy() {
        neighbours.profile(elise.id, 1);
        String id = elise.await(elise.ask(TAILORED).id(), "READY").id();

        JsonNode listed = elise.get(RESUMES + "/" + id + "/versions").body().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("origin").asString()).isEqualTo("writer");
        JsonNode version = elise.get(RESUMES + "/" + id + "/versions/1").body();
        assertThat(version.path("document").path("basics").path("name").asString()).isEqualTo("Élise Fournier-Brandt");
        assertThat(version.path("missing").toString()).contains("Docker");
        assertThat(version.path("truth").path("kept").asInt()).isGreaterThan(40);
        JsonNode first = version.path("choices").get(0);
        assertThat(first.path("chosen").asBoolean()).isTrue();
        assertThat(first.path("highlightId").asString()).isEqualTo("h-now-1");
        assertThat(first.path("reasons").toString()).contains("“Kafka”", "in meaning to the posting");
        assertThat(elise.get(RESUMES + "/" + id + "/versions/2").problem()).isEqualTo("not-found");
    }

    @Test
    void aRequestWaitsForItsProfile() {
        String id = elise.ask(Map.of()).id();
        elise.await(id, "WAITING");

        neighbours.profile(elise.id, 1);

        elise.await(id, "READY");
        assertThat(events.await(ResumeGenerated.class, id).profileVersion()).isEqualTo(1);
    }

    @Test
    void aRequestWaitsForTheVersionItNames() {
        neighbours.profile(elise.id, 1);
        elise.await(elise.ask(Map.of()).id(), "READY");
        String id = elise.ask(Map.of("profileVersion", 2)).id();
        elise.await(id, "WAITING");

        neighbours.profile(elise.id, 2);

        elise.await(id, "READY");
        assertThat(events.await(ResumeGenerated.class, id).profileVersion()).isEqualTo(2);
    }

    @Test
    void aRequestForAJobIsWrittenForItsPosting() {
        neighbours.profile(elise.id, 1);
        String job = "job-" + elise.id;
        String id = elise.ask(Map.of("jobId", job)).id();
        Answer waiting = elise.await(id, "WAITING");
        assertThat(waiting.body().path("job").path("id").asString()).isEqualTo(job);

        neighbours.job(job, "some-recruiter", true);

        elise.await(id, "READY");
        assertThat(events.await(ResumeRequested.class, id).jobId()).isEqualTo(job);
        ResumeGenerated generated = events.await(ResumeGenerated.class, id);
        assertThat(generated.jobId()).isEqualTo(job);
        assertThat(generated.jobText()).isNull();
        assertThat(generated.truth().missing()).contains("Docker");
        assertThat(elise.ask(Map.of("jobId", job)).body().path("title").asString())
                .isEqualTo("Senior Backend Engineer");
    }

    @Test
    void aPrivateJobServesWhoPostedIt() {
        neighbours.profile(elise.id, 1);
        String job = "job-" + elise.id;
        String id = elise.ask(Map.of("jobId", job)).id();

        neighbours.job(job, elise.id, false);

        elise.await(id, "READY");
    }

    @Test
    void wakeUpsThatComeAgainChangeNothing() {
        neighbours.profile(elise.id, 1);
        String id = elise.await(elise.ask(TAILORED).id(), "READY").id();
        ResumeRequested wakeUp = events.await(ResumeRequested.class, id);

        IntStream.range(0, 5).forEach(_ -> neighbours.again(wakeUp));
        // A request made after them passes the same queue: when it is done and told, they have been seen.
        String later = elise.ask(TAILORED).id();
        events.await(ResumeGenerated.class, later);
        events.await(Topic.RESUME_REQUESTED, later);

        assertThat(events.all(Topic.RESUME_GENERATED, id)).hasSize(1);
        assertThat(elise.get(RESUMES + "/" + id + "/versions").body().path("items")).hasSize(1);
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        neighbours.profile(elise.id, 1);
        Answer first = elise.ask(TAILORED, "Idempotency-Key", "k-1");
        Answer again = elise.ask(TAILORED, "Idempotency-Key", "k-1");
        Answer other = elise.ask(Map.of("title", "Other"), "Idempotency-Key", "k-1");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        JsonNode listed = elise.get(RESUMES).body().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("job").path("excerpt").asString()).startsWith("Senior Backend Engineer");
    }

    @Test
    void resumesAreListedNewestFirstInPages() {
        neighbours.profile(elise.id, 1);
        for (String title : List.of("A", "B", "C", "D", "E")) {
            elise.ask(Map.of("title", title));
        }

        JsonNode first = elise.get(RESUMES + "?limit=3").body();
        JsonNode second = elise.get(RESUMES + "?limit=3&cursor=" + first.path("next").asString()).body();

        assertThat(first.path("items").valueStream().map(item -> item.path("title").asString()))
                .containsExactly("E", "D", "C");
        assertThat(second.path("items").valueStream().map(item -> item.path("title").asString()))
                .containsExactly("B", "A");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aTitleIsChangedByWhoHasSeenItLast() {
        neighbours.profile(elise.id, 1);
        String path = RESUMES + "/" + elise.await(elise.ask(TAILORED).id(), "READY").id();
        String etag = String.valueOf(elise.get(path).headers().getETag());

        assertThat(elise.send(HttpMethod.PATCH, path, "{\"title\": \"New\"}").problem()).isEqualTo("version-required");
        Answer changed = elise.send(HttpMethod.PATCH, path, "{\"title\": \"New\"}", "If-Match", etag);
        assertThat(changed.body().path("title").asString()).isEqualTo("New");
        assertThat(elise.send(HttpMethod.PATCH, path, "{\"title\": \"Newer\"}", "If-Match", etag).problem())
                .isEqualTo("stale");
        assertThat(elise.get(path).body().path("title").asString()).isEqualTo("New");
        assertThat(elise.send(HttpMethod.PATCH, path, "{\"title\": \" \"}", "If-Match", "\"2\"").problem())
                .isEqualTo("invalid");
    }

    @Test
    void aDeletedResumeIsGoneAndTold() {
        neighbours.profile(elise.id, 1);
        String path = RESUMES + "/" + elise.await(elise.ask(TAILORED).id(), "READY").id();

        assertThat(elise.send(HttpMethod.DELETE, path, null).status()).isEqualTo(204);

        assertThat(elise.get(path).status()).isEqualTo(404);
        assertThat(elise.get(path + "/versions/1").status()).isEqualTo(404);
        assertThat(elise.send(HttpMethod.DELETE, path, null).status()).isEqualTo(404);
        assertThat(elise.get(RESUMES).body().path("items")).isEmpty();
        assertThat(events.await(ResumeChanged.class, path.substring(RESUMES.length() + 1)).change())
                .isInstanceOf(ResumeChanged.Deleted.class);
    }

    @Test
    void anothersResumeIsNotThere() {
        neighbours.profile(elise.id, 1);
        String path = RESUMES + "/" + elise.await(elise.ask(TAILORED).id(), "READY").id();
        Person mallory = new Person(client);

        for (String part : List.of("", "/versions", "/versions/1", "/events")) {
            Answer answer = mallory.get(path + part);
            assertThat(answer.status()).as(part).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
        assertThat(mallory.send(HttpMethod.PATCH, path, "{\"title\": \"Mine\"}", "If-Match", "\"1\"").status())
                .isEqualTo(404);
        assertThat(mallory.send(HttpMethod.DELETE, path, null).status()).isEqualTo(404);
        assertThat(elise.get(path).status()).isEqualTo(200);
    }

    @Test
    void theOfflineWriterIsThere() {
        JsonNode writer = elise.get("/api/v1/writers").body().path("items").get(0);

        assertThat(writer.path("id").asString()).isEqualTo("offline");
        assertThat(writer.path("health").asString()).isEqualTo("up");
        assertThat(writer.path("external").asBoolean()).isFalse();
    }

    @Test
    void writingIsMeasured() {
        neighbours.profile(elise.id, 1);
        elise.await(elise.ask(TAILORED).id(), "READY");

        client.management()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics).contains("vitae_generation_seconds_bucket{",
                        "phase=\"processing\"", "vitae_generation_ended_total{"));
    }
}
