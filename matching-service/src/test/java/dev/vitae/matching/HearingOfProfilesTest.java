package dev.vitae.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.platform.test.TellingEvents;
import dev.vitae.platform.test.VitaeTest;

@VitaeTest
class HearingOfProfilesTest {
    @Autowired
    private TellingEvents events;

    @Autowired
    private MongoOperations mongo;

    private final String owner = UUID.randomUUID().toString();

    @Test
    void keepsTheNewestVersionWhateverComesLate() {
        events.tell(profile(3), 3);
        events.tell(profile(5), 5);
        events.tell(profile(4), 4);
        events.tell(marker(), 1);

        await().atMost(Duration.ofSeconds(30)).until(() -> copy("marker-" + owner) != null);
        await().untilAsserted(() -> assertThat(copy(owner)).containsEntry("version", 5L));
    }

    @Test
    void forgetsADeletedProfileAndTakesItBackWhenItIsMadeAgain() {
        events.tell(profile(1), 1);
        events.gone(Topic.PROFILE_UPDATED, owner, owner, 2);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copy(owner)).containsEntry("version", 2L).doesNotContainKey("profile"));

        events.tell(profile(3), 3);

        await().untilAsserted(() -> assertThat(copy(owner)).containsEntry("version", 3L).containsKey("profile"));
    }

    private ProfileUpdated profile(long version) {
        return new ProfileUpdated(owner, version, ResumeDocument.empty(), Preferences.none(), Consents.none(),
                Instant.now());
    }

    /** Same partition order does not hold between keys; it only says that the consumer is at work. */
    private Event marker() {
        return new ProfileUpdated("marker-" + owner, 1, ResumeDocument.empty(), Preferences.none(), Consents.none(),
                Instant.now());
    }

    private @Nullable Document copy(String id) {
        return mongo.findById(id, Document.class, "profiles");
    }
}
