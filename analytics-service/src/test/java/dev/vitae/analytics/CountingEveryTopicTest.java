package dev.vitae.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TellingEvents;
import dev.vitae.platform.test.VitaeTest;

@VitaeTest
class CountingEveryTopicTest {
    @Autowired
    private TellingEvents events;

    @Autowired
    private RecordedEvents recorded;

    @Autowired
    private MongoOperations mongo;

    private final String owner = UUID.randomUUID().toString();

    @Test
    void countsEachEventOnceHoweverOftenAndInWhateverOrderItComes() {
        List<Runnable> deliveries = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = UUID.randomUUID().toString();
            ResumeChanged changed = new ResumeChanged("rsm-" + i, owner, new ResumeChanged.Deleted(), Instant.now());
            for (int times = 0; times < 3; times++) {
                deliveries.add(() -> events.tell(id, changed, 0));
            }
        }
        Collections.shuffle(deliveries, new Random(7));
        deliveries.forEach(Runnable::run);
        events.tell(new JobClosed("job-1", owner, Instant.now()), 0);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(counted(Topic.RESUME_CHANGED)).isEqualTo(20);
            assertThat(counted(Topic.JOB_CLOSED)).isEqualTo(1);
        });
    }

    /** The numbers of the system must not depend on it: a replay may hear the one first or the other. */
    @Test
    void aTombstoneAndTheErasureOfItsOwnerGiveTheSameInBothOrders() {
        String told = owner + "-told-first";
        events.gone(Topic.PROFILE_UPDATED, told, told, 3);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counted(Topic.PROFILE_UPDATED, told)).as("control").isEqualTo(1));
        erased(told);

        String gone = owner + "-erased-first";
        erased(gone);
        events.gone(Topic.PROFILE_UPDATED, owner, gone, 3);
        // The same key: when this is counted, the one before it was heard.
        events.gone(Topic.PROFILE_UPDATED, owner, owner, 4);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counted(Topic.PROFILE_UPDATED)).isEqualTo(1));

        for (String of : List.of(told, gone, "")) {
            assertThat(counted(Topic.PROFILE_UPDATED, of)).as(of).isZero();
        }
    }

    private void erased(String person) {
        events.tell(new AccountErased(person, Instant.now()), 0);
        recorded.await(ErasureConfirmed.class, person, confirmed -> confirmed.service().equals("analytics-service"));
    }

    private long counted(Topic topic) {
        return counted(topic, owner);
    }

    private long counted(Topic topic, String of) {
        return mongo.find(new Query(Criteria.where("owner").is(of)), Document.class, "days").stream()
                .map(day -> day.get("counts", Document.class)).mapToLong(counts -> counts.get(topic.topicName(), 0L))
                .sum();
    }
}
