package dev.vitae.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.outbox.States;
import dev.vitae.platform.test.Recorded;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TellingEvents;
import dev.vitae.platform.test.VitaeTest;
import dev.vitae.profile.domain.PersonalProfile;

/** An erased person's profile is gone here, and the topic says so to everybody else. */
@VitaeTest
class ErasureTests {
    @Autowired
    States states;

    @Autowired
    MongoOperations mongo;

    @Autowired
    TellingEvents telling;

    @Autowired
    RecordedEvents events;

    @Test
    void leavesATombstoneAndNoShell() {
        String owner = "erased-" + Instant.now().toEpochMilli();
        states.insert(PersonalProfile.blank(owner, Instant.now()));
        events.await(Topic.PROFILE_UPDATED, owner);

        telling.tell(new AccountErased(owner, Instant.now()), 0);

        events.await(Topic.PROFILE_UPDATED, owner, Recorded::tombstone);
        ErasureConfirmed confirmed = events.await(ErasureConfirmed.class, owner);
        assertThat(confirmed.erased()).containsEntry("profiles", 1L);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> mongo.getCollection("profiles").countDocuments(new Document("_id", owner)) == 0);
    }
}
