package dev.vitae.matching;

import static dev.vitae.matching.Somebody.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.JobPosted;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.matching.Somebody.Answer;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.Recorded;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TellingEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;

@VitaeTest
class JobTests {
    private final Somebody alice;
    private final Somebody other;
    private final Somebody rachel;
    private final RecordedEvents recorded;
    private final TellingEvents events;

    JobTests(@Autowired TestClient client, @Autowired RecordedEvents recorded, @Autowired TellingEvents events) {
        this.events = events;
        this.alice = new Somebody(client);
        this.other = new Somebody(client);
        this.rachel = new Somebody(client, Role.RECRUITER);
        this.recorded = recorded;
    }

    @Test
    void aPastedPostingIsAnalysedAndTold() {
        Answer made = alice.post(Map.of("text", Samples.POSTING));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().getLocation()).hasToString(JOBS + "/" + made.id());
        assertThat(made.body().path("title").asString()).isEqualTo("Registered Nurse");
        assertThat(made.body().path("open").asBoolean()).isFalse();
        assertThat(made.body().path("version").asLong()).isEqualTo(1);
        JsonNode care = made.body().path("requirements").valueStream()
                .filter(asked -> asked.path("term").asString().equals("Dialysis"))
                .findFirst()
                .orElseThrow();
        assertThat(care.path("strength").asString()).isEqualTo("PREFERRED");
        assertThat(made.body().path("text").asString()).contains(care.path("quote").asString());
        JobPosted told = recorded.await(JobPosted.class, made.id());
        assertThat(told.ownerId()).isEqualTo(alice.id);
        assertThat(told.requirements()).hasSize(made.body().path("requirements").size());
    }

    @Test
    void schemaOrgsFieldsAreTakenInTheirForms() {
        Answer made = rachel.post(Map.ofEntries(Map.entry("@context", "https://schema.org"),
                Map.entry("@type", "JobPosting"), Map.entry("title", "Cook"),
                Map.entry("description", "<p>Requirements:</p><ul><li>Knowledge of HACCP &amp; hygiene</li></ul>"),
                Map.entry("hiringOrganization", Map.of("name", "Bistro")),
                Map.entry("jobLocation", List.of(Map.of("address", Map.of("addressLocality", "Lyon", "addressCountry",
                        "FR")))),
                Map.entry("jobLocationType", "TELECOMMUTE"), Map.entry("inLanguage", "en"),
                Map.entry("skills", List.of("Pastry experience", Map.of("name", "Plating experience"))),
                Map.entry("datePosted", "2026-01-02"), Map.entry("validThrough", "2027-01-02T10:00:00+01:00"),
                Map.entry("baseSalary", Map.of("value", 1))));

        assertThat(made.status()).isEqualTo(201);
        JsonNode job = made.body();
        assertThat(job.path("open").asBoolean()).isTrue();
        assertThat(List.of(job.path("title").asString(), job.path("organization").asString(),
                job.path("place").asString(), job.path("remote").asString(), job.path("postedAt").asString()))
                .containsExactly("Cook", "Bistro", "Lyon, FR", "remote", "2026-01-02T00:00:00Z");
        assertThat(job.path("text").asString()).contains("- Knowledge of HACCP & hygiene").doesNotContain("<");
        assertThat(job.path("requirements").valueStream().map(asked -> asked.path("term").asString()))
                .contains("HACCP", "Pastry", "Plating");
    }

    @ParameterizedTest
    @MethodSource("asked")
    void whatFieldsOfTheirOwnAskForIsRequiredWithItsQuote(String field, Object said, String term, String quote) {
        JsonNode job = rachel.post(Map.of("title", "Cook", "description", "We cook.", field, said)).body();

        assertThat(job.path("requirements").valueStream()
                .filter(asked -> asked.path("term").asString().equalsIgnoreCase(term))
                .map(asked -> asked.path("strength").asString() + " " + asked.path("quote").asString()))
                .containsExactly("REQUIRED " + quote);
        assertThat(job.path("text").asString()).contains(quote);
    }

    static Stream<Arguments> asked() {
        Object certificate = Map.of("@type", "EducationalOccupationalCredential", "credentialCategory", "certificate",
                "name", "Food hygiene diploma");
        return Stream.of(
                arguments("experienceRequirements", "Two years of experience with wood ovens.", "wood ovens",
                        "Two years of experience with wood ovens."),
                arguments("experienceRequirements",
                        Map.of("monthsOfExperience", 30, "description", "Experience with HACCP"), "HACCP",
                        "At least 2 years of experience (30 months), Experience with HACCP"),
                arguments("educationRequirements", List.of("Degree in gastronomy", certificate),
                        "Food hygiene diploma", "Food hygiene diploma, certificate"),
                arguments("qualifications", certificate, "Food hygiene diploma", "Food hygiene diploma, certificate"),
                arguments("responsibilities", "You must know HACCP.", "HACCP", "You must know HACCP."),
                arguments("skills", Map.of("name", "Sous vide"), "Sous vide", "Sous vide"),
                arguments("securityClearanceRequirement", "Enhanced DBS check", "DBS", "Enhanced DBS check"));
    }

    @Test
    void monthsOfExperienceCountInAMatch() {
        Answer made = alice.post(Map.of("title", "Cook", "description", "We cook.", "experienceRequirements",
                Map.of("@type", "OccupationalExperienceRequirements", "monthsOfExperience", 24)));
        events.tell(new ProfileUpdated(alice.id, 1, Samples.nurse(), Preferences.none(), Consents.none(),
                Instant.now()), 1);

        await().untilAsserted(() -> assertThat(alice.get("/api/v1/matches/" + made.id()).body().path("facets")
                .valueStream()
                .filter(facet -> facet.path("name").asString().equals("experience"))
                .map(facet -> facet.path("reason").asString())).singleElement().asString().contains("of the 2"));
    }

    @Test
    void aPersonsJobIsTheirsAndARecruitersIsForAll() {
        String mine = alice.post(Map.of("text", "Cook")).id();
        String open = rachel.post(Map.of("text", "Waiter")).id();

        assertThat(alice.get(JOBS + "/" + mine).status()).isEqualTo(200);
        assertThat(other.get(JOBS + "/" + mine).problem()).isEqualTo("not-found");
        assertThat(other.get(JOBS + "/" + open).status()).isEqualTo(200);
        assertThat(other.delete(open).problem()).isEqualTo("not-found");
        assertThat(ids(other)).contains(open).doesNotContain(mine);
        assertThat(ids(alice)).contains(open, mine);
    }

    @Test
    void listsArePagedNewestFirstWithoutTexts() {
        List<String> made = List.of(alice.post(Map.of("text", "One")).id(), alice.post(Map.of("text", "Two")).id(),
                alice.post(Map.of("text", "Three")).id());

        assertThat(ids(alice)).containsSubsequence(made.reversed());
        assertThat(alice.get(JOBS + "?limit=1").body().path("items").get(0).has("text")).isFalse();
    }

    @Test
    void aClosedJobIsGoneAndBothTopicsSaySo() {
        String id = alice.post(Map.of("text", "Cook")).id();
        recorded.await(JobPosted.class, id);

        assertThat(alice.delete(id).status()).isEqualTo(204);

        assertThat(alice.get(JOBS + "/" + id).status()).isEqualTo(404);
        assertThat(alice.delete(id).status()).isEqualTo(404);
        assertThat(ids(alice)).doesNotContain(id);
        recorded.await(Topic.JOB_POSTED, id, Recorded::tombstone);
        assertThat(recorded.await(JobClosed.class, id).ownerId()).isEqualTo(alice.id);
    }

    @Test
    void theSameKeyMakesOneJob() {
        Answer first = alice.post(Map.of("text", "Cook"), "Idempotency-Key", "k-" + alice.id);
        Answer again = alice.post(Map.of("text", "Cook"), "Idempotency-Key", "k-" + alice.id);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(alice.post(Map.of("text", "Waiter"), "Idempotency-Key", "k-" + alice.id).problem())
                .isEqualTo("key-reused");
    }

    private static List<String> ids(Somebody somebody) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = somebody.get(JOBS + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next)).body();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return ids;
    }
}
