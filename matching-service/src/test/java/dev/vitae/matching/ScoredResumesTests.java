package dev.vitae.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeScored;
import dev.vitae.contracts.event.Topic;
import dev.vitae.matching.application.ScoringResumes;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TellingEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;

@VitaeTest
class ScoredResumesTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Somebody alice;
    private final Somebody other;
    private final TellingEvents events;
    private final RecordedEvents recorded;
    private final MongoOperations mongo;
    private final ScoringResumes scores;
    private final String resume = "rsm-" + UUID.randomUUID();

    ScoredResumesTests(@Autowired TestClient client, @Autowired TellingEvents events,
            @Autowired RecordedEvents recorded, @Autowired MongoOperations mongo, @Autowired ScoringResumes scores) {
        this.alice = new Somebody(client);
        this.other = new Somebody(client);
        this.events = events;
        this.recorded = recorded;
        this.mongo = mongo;
        this.scores = scores;
    }

    @Test
    void everyVersionIsScoredOnceInWhateverOrderAndHoweverOftenItIsTold() {
        String again = UUID.randomUUID().toString();
        events.tell(again, Samples.generated(resume, alice.id, 2, null, Samples.POSTING), 2);
        events.tell(Samples.generated(resume, alice.id, 1, null, Samples.POSTING), 1);
        events.tell(again, Samples.generated(resume, alice.id, 2, null, Samples.POSTING), 2);
        events.tell(Samples.generated(resume, alice.id, 3, null, Samples.POSTING), 3);

        JsonNode newest = score("?version=3");

        assertThat(newest.path("score").asInt()).isPositive();
        assertThat(score("").path("version").asLong()).isEqualTo(3);
        assertThat(score("?version=1").path("parts")).isEqualTo(newest.path("parts"));
        assertThat(newest.path("missing").valueStream().map(missing -> missing.path("term").asString()))
                .contains("Forklift certification").doesNotContain("intensive care");
        assertThat(newest.path("parts").valueStream().mapToDouble(part -> part.path("of").asDouble()).sum())
                .isEqualTo(100, org.assertj.core.api.Assertions.within(0.001));
        recorded.await(ResumeScored.class, resume, scored -> scored.version() == 3);
        recorded.await(ResumeScored.class, resume, scored -> scored.version() == 1);
        assertThat(recorded.all(Topic.RESUME_SCORED, resume)).hasSize(3);
        assertThat(other.get("/api/v1/scores/" + resume).problem()).isEqualTo("not-found");
    }

    @Test
    void aJobIsScoredByItsIdAndAClosedOneIsNot() {
        String job = alice.post(Map.of("text", Samples.POSTING)).id();
        events.tell(Samples.generated(resume, alice.id, 1, job, null), 1);

        assertThat(score("?version=1").path("score").asInt()).isPositive();
        assertThat(score("?version=1").path("jobId").asString()).isEqualTo(job);

        alice.delete(job);
        events.tell(Samples.generated(resume, alice.id, 2, job, null), 2);

        assertThat(score("?version=2").path("score").isNull()).isTrue();
        assertThat(score("?version=2").path("parts").get(0).path("reason").asString()).contains("Not enough data")
                .contains("closed");
    }

    @Test
    void anothersPrivateJobIsNotUsed() {
        String job = other.post(Map.of("text", Samples.POSTING)).id();
        events.tell(Samples.generated(resume, alice.id, 1, job, null), 1);

        assertThat(score("").path("score").isNull()).isTrue();
    }

    @Test
    void withoutAPostingThereIsNotEnoughData() {
        events.tell(Samples.generated(resume, alice.id, 1, null, null), 1);

        assertThat(score("").path("score").isNull()).isTrue();
        assertThat(recorded.await(ResumeScored.class, resume).score()).isNull();
    }

    @Test
    void aDeletedResumesScoresGoAndNothingBringsThemBack() {
        events.tell(Samples.generated(resume, alice.id, 1, null, Samples.POSTING), 1);
        assertThat(score("").path("version").asLong()).isEqualTo(1);

        events.tell(new ResumeChanged(resume, alice.id, new ResumeChanged.Deleted(), Instant.now()), 0);

        await().atMost(PATIENCE).until(() -> alice.get("/api/v1/scores/" + resume).status() == 404);
        scores.score(Samples.generated(resume, alice.id, 2, null, Samples.POSTING));
        scores.score(Samples.generated(resume, alice.id, 1, null, Samples.POSTING));
        assertThat(alice.get("/api/v1/scores/" + resume).status()).isEqualTo(404);
        assertThat(mongo.findById(resume + ":2", Document.class, "scores")).isNull();
        assertThat(mongo.findById(resume + ":1", Document.class, "scores")).doesNotContainKey("parts");
    }

    @Test
    void aPersonIsMatchedByTheirProfile() {
        String job = alice.post(Map.of("text", Samples.POSTING)).id();
        assertThat(alice.get("/api/v1/matches/" + job).body().path("tier").asString()).isEqualTo("not-enough-data");

        events.tell(new ProfileUpdated(alice.id, 1, Samples.nurse(), Preferences.none(), Consents.none(),
                Instant.now()), 1);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode match = alice.get("/api/v1/matches/" + job).body();
            assertThat(match.path("score").asInt()).isBetween(60, 95);
            assertThat(match.path("job").path("title").asString()).isEqualTo("Registered Nurse");
            assertThat(match.path("facets").valueStream()
                    .filter(facet -> facet.path("name").asString().equals("required: intensive care"))).singleElement()
                    .satisfies(facet -> {
                        assertThat(facet.path("verdict").asString()).isEqualTo("met");
                        assertThat(facet.path("evidence").get(0).path("highlightId").asString()).isEqualTo("h1");
                    });
        });
    }

    private JsonNode score(String query) {
        return await().atMost(PATIENCE)
                .until(() -> alice.get("/api/v1/scores/" + resume + query), answer -> answer.status() == 200)
                .body();
    }
}
