package dev.vitae.matching;

import static dev.vitae.matching.Somebody.JOBS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.JobPosted;
import dev.vitae.contracts.event.Topic;
import dev.vitae.matching.Somebody.Answer;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.Recorded;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;

/** The service looks for jobs past their last day every 100 ms here. */
@VitaeTest(properties = "vitae.matching.close-every=100ms")
class ClosingJobsTests {
    private final Somebody alice;
    private final Somebody rachel;
    private final RecordedEvents recorded;

    ClosingJobsTests(@Autowired TestClient client, @Autowired RecordedEvents recorded) {
        this.alice = new Somebody(client);
        this.rachel = new Somebody(client, Role.RECRUITER);
        this.recorded = recorded;
    }

    @Test
    void aJobPastItsLastDayIsClosedOnceAndStaysReadable() {
        String over = posted("2026-01-03");
        String soon = posted(Instant.now().plusSeconds(2).toString());

        JobClosed told = recorded.await(JobClosed.class, over);
        assertThat(told.ownerId()).isEqualTo(rachel.id);
        recorded.await(JobPosted.class, over, job -> told.closedAt().equals(job.closedAt()));
        assertThat(alice.get(JOBS + "/" + over).body().path("closedAt").asString())
                .isEqualTo(told.closedAt().toString());
        assertThat(alice.get("/api/v1/matches/" + over).body().path("job").path("closedAt").asString())
                .isEqualTo(told.closedAt().toString());
        assertThat(listed(alice, over)).isFalse();
        assertThat(listed(rachel, over)).isTrue();

        recorded.await(JobClosed.class, soon);
        assertThat(recorded.all(Topic.JOB_CLOSED, over)).as("after some twenty turns").hasSize(1);
    }

    @Test
    void whatIsDeletedAfterItClosedIsNotToldAsClosedAgain() {
        String over = posted("2026-01-03");
        recorded.await(JobClosed.class, over);

        assertThat(rachel.delete(over).status()).isEqualTo(204);

        recorded.await(Topic.JOB_POSTED, over, Recorded::tombstone);
        assertThat(rachel.get(JOBS + "/" + over).status()).isEqualTo(404);
        String next = posted("2026-01-03");
        recorded.await(JobClosed.class, next);
        assertThat(recorded.all(Topic.JOB_CLOSED, over)).hasSize(1);
    }

    @Test
    void aJobWithoutALastDayOrBeforeItStaysOpen() {
        String later = posted("2999-01-03");
        String none = rachel.post(Map.of("text", "Waiter")).id();
        String today = posted(Instant.now().toString().substring(0, 10));

        recorded.await(JobClosed.class, posted("2026-01-03"));
        for (String open : new String[]{later, none, today}) {
            assertThat(alice.get(JOBS + "/" + open).body().has("closedAt")).isFalse();
            assertThat(recorded.all(Topic.JOB_CLOSED, open)).isEmpty();
        }
        assertThat(listed(alice, later)).isTrue();
    }

    private String posted(String validThrough) {
        Answer made = rachel.post(Map.of("text", "Cook", "datePosted", "2026-01-02", "validThrough", validThrough));
        assertThat(made.status()).isEqualTo(201);
        return made.id();
    }

    private static boolean listed(Somebody somebody, String id) {
        return somebody.get(JOBS + "?limit=100").body().path("items").valueStream()
                .anyMatch(job -> job.path("id").asString().equals(id));
    }
}
