package dev.vitae.platform.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

import dev.vitae.platform.testing.Databases;
import dev.vitae.platform.testing.Hand;

/** What has expired goes, and nothing else. */
class PurgingExpiredTests {
    private final MongoTemplate mongo = Databases.fresh();
    private final Hand clock = new Hand();
    private final PurgingExpired purging = new PurgingExpired(
            List.of(new Purge("tokens", "expiresAt"), new Purge("links", "until")), mongo, clock);
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PurgeAutoConfiguration.class))
            .withBean(MongoOperations.class, () -> mongo)
            .withPropertyValues("vitae.purge.every=50ms");

    @Test
    void deletesOnlyWhatHasExpiredAlsoInManyBatches() {
        int expired = 2 * PurgingExpired.BATCH + 7;
        mongo.getCollection("tokens").insertMany(IntStream.range(0, expired)
                .mapToObj(n -> new Document("_id", "old" + n).append("expiresAt",
                        clock.instant().minus(Duration.ofSeconds(1))))
                .toList());
        mongo.getCollection("tokens").insertOne(new Document("_id", "now").append("expiresAt", clock.instant()));
        mongo.getCollection("tokens").insertOne(new Document("_id", "later").append("expiresAt",
                clock.instant().plusSeconds(60)));
        mongo.getCollection("tokens").insertOne(new Document("_id", "never"));
        mongo.getCollection("links").insertOne(new Document("_id", "old").append("until",
                clock.instant().minusSeconds(1)));
        mongo.getCollection("other").insertOne(new Document("_id", "old").append("expiresAt",
                clock.instant().minusSeconds(1)));

        purging.purge();

        assertThat(ids("tokens")).containsExactlyInAnyOrder("now", "later", "never");
        assertThat(ids("links")).isEmpty();
        assertThat(ids("other")).containsExactly("old");
        clock.forward(Duration.ofMinutes(2));
        purging.purge();
        assertThat(ids("tokens")).containsExactly("never");
    }

    /** Beside it the control: what is expired and not declared to be purged stays. */
    @Test
    void goesByItselfInAServiceThatDeclaresIt() {
        service.withBean(Purge.class, () -> new Purge("tokens", "expiresAt")).run(_ -> {
            for (int turn = 0; turn < 2; turn++) {
                for (String collection : List.of("tokens", "undeclared")) {
                    mongo.getCollection(collection)
                            .insertOne(new Document("_id", "old" + turn).append("expiresAt", Instant.EPOCH));
                }
                await().untilAsserted(() -> assertThat(ids("tokens")).isEmpty());
            }
            assertThat(ids("undeclared")).containsExactlyInAnyOrder("old0", "old1");
        });
    }

    private List<String> ids(String collection) {
        return mongo.getCollection(collection).find().map(document -> document.getString("_id")).into(
                new java.util.ArrayList<>());
    }
}
