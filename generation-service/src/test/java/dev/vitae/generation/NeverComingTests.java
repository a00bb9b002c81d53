package dev.vitae.generation;

import static dev.vitae.generation.Person.RESUMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.Topic;
import dev.vitae.generation.Person.Answer;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.TestTokens;
import dev.vitae.platform.test.VitaeTest;

/** What happens to requests whose profile does not come, in a service that waits only a moment. */
@VitaeTest(properties = {"vitae.generation.wait-for-profile=2s", "vitae.generation.wait-for-named=2s",
    "vitae.generation.catch-up=0s",
    "vitae.generation.progress.heartbeat=300ms"})
@Import(Neighbours.class)
class NeverComingTests {
    private final TestClient client;
    private final TestTokens tokens;
    private final RecordedEvents events;
    private final Neighbours neighbours;
    private Person elise;

    NeverComingTests(@Autowired TestClient client, @Autowired TestTokens tokens, @Autowired RecordedEvents events,
            @Autowired Neighbours neighbours) {
        this.client = client;
        this.tokens = tokens;
        this.events = events;
        this.neighbours = neighbours;
        this.elise = new Person(client);
    }

    @BeforeEach
    void somebodyNew() {
        elise = new Person(client);
    }

    @Test
    void aRequestWhoseProfileNeverComesFails() {
        String id = elise.ask(Map.of()).id();

        Answer failed = elise.await(id, "FAILED");

        assertThat(failed.body().path("failure").path("reason").asString()).isEqualTo("profile-missing");
        assertThat(events.await(ResumeChanged.class, id).change()).isInstanceOfSatisfying(ResumeChanged.Failed.class,
                change -> assertThat(change.reason()).isEqualTo("profile-missing"));
        assertThat(events.all(Topic.RESUME_GENERATED, id)).isEmpty();
    }

    @Test
    void aVersionThatNeverComesIsNamed() {
        neighbours.profile(elise.id, 1);
        untilState("READY");

        Answer failed = elise.await(elise.ask(Map.of("profileVersion", 9)).id(), "FAILED");

        assertThat(failed.body().path("failure").path("reason").asString()).isEqualTo("profile-version-unknown");
        assertThat(failed.body().path("failure").path("detail").asString()).contains("9", "1");
    }

    @Test
    void aJobThatIsNotThereOrClosedOrAnothersIsUnknown() {
        neighbours.profile(elise.id, 1);
        untilState("READY");
        String hers = "hers-" + elise.id;
        String closed = "closed-" + elise.id;
        String open = "open-" + elise.id;
        neighbours.job(hers, "somebody-else", false);
        neighbours.job(closed, "some-recruiter", true);
        neighbours.jobClosed(closed, "some-recruiter");
        neighbours.job(open, "some-recruiter", true);

        elise.await(elise.ask(Map.of("jobId", open)).id(), "READY");
        for (String job : List.of("never-heard-of", hers, closed)) {
            assertThat(elise.await(elise.ask(Map.of("jobId", job)).id(), "FAILED")
                    .body()
                    .path("failure")
                    .path("reason")
                    .asString()).as(job).isEqualTo("job-unknown");
        }
    }

    @Test
    void aProfileThatIsGoneStaysGone() {
        neighbours.profile(elise.id, 1);
        untilState("READY");
        neighbours.profileGone(elise.id, 2);
        neighbours.profile(elise.id, 1);

        untilState("FAILED");
    }

    @Test
    void aQuietStreamIsKeptAlive() throws IOException, InterruptedException {
        String id = elise.ask(Map.of()).id();
        HttpRequest following = HttpRequest.newBuilder(URI.create(client.baseUrl() + RESUMES + "/" + id + "/events"))
                .header("Authorization", "Bearer " + tokens.of(elise.id, Role.USER))
                .timeout(Duration.ofSeconds(60))
                .build();

        String told = HttpClient.newHttpClient().send(following, HttpResponse.BodyHandlers.ofString()).body();

        assertThat(told).contains("\n:still here").contains("\"FAILED\"");
    }

    /** Events travel behind requests: asks again until one meets the state. */
    private void untilState(String state) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            String id = elise.ask(Map.of()).id();
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> elise.resume(id).state(), List.of("READY", "FAILED")::contains);
        }, state::equals);
    }
}
