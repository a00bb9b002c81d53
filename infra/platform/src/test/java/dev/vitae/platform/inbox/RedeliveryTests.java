package dev.vitae.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Trial;

/** Whatever the order and however often, the effect is that of each event once, in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedeliveryTests {

    private static final int VERSIONS = 50;

    private MongoClient client;

    private MongoTemplate mongo;

    private Copies copies;

    private Counting counting;

    @BeforeAll
    void start() {
        client = MongoClients.create(Servers.mongo().connectionString());
        mongo = new MongoTemplate(client, "redelivery");
        copies = new Copies(mongo);
        counting = new Counting(mongo);
    }

    @AfterAll
    void stop() {
        client.close();
    }

    @Test
    void aCopyIsTheNewestVersion() {
        for (long version : deliveries()) {
            copies.keepNewest(trial("newest", version), "newest", version);
        }

        assertThat(copies.find(Trial.class, "newest")).contains(trial("newest", VERSIONS));
    }

    /** The control: as a plain save would have it. */
    @Test
    void aSavedCopyIsWhateverCameLast() {
        for (long version : deliveries()) {
            mongo.save(trial("last", version));
        }

        assertThat(Objects.requireNonNull(mongo.findById("last", Trial.class)).version()).isNotEqualTo(VERSIONS);
    }

    @Test
    void saysWhetherACopyChanged() {
        assertThat(copies.keepNewest(trial("says", 2), "says", 2)).isTrue();
        assertThat(copies.keepNewest(trial("says", 2), "says", 2)).isFalse();
        assertThat(copies.keepNewest(trial("says", 1), "says", 1)).isFalse();
        assertThat(copies.keepNewest(trial("says", 3), "says", 3)).isTrue();
    }

    @Test
    void whatIsGoneComesBackOnlyWhenMadeAgain() {
        copies.keepNewest(trial("gone", 1), "gone", 1);
        copies.gone(Trial.class, "gone", 3);
        copies.keepNewest(trial("gone", 2), "gone", 2);

        assertThat(copies.find(Trial.class, "gone")).isEmpty();
        assertThat(mongo.findById("gone", Document.class, "trials")).containsOnlyKeys("_id", "version", "deleted",
                "deletedAt");
        assertThat(mongo.find(new Query(Copies.live().and("_id").is("gone")), Trial.class)).isEmpty();

        copies.keepNewest(trial("gone", 4), "gone", 4);
        assertThat(copies.find(Trial.class, "gone")).isPresent();
    }

    @Test
    void countsEachEventOnce() throws Exception {
        List<String> events = deliveries().stream().map(version -> "event-" + version).toList();

        together(events, event -> counting.once("counts", "day", event, new Update().inc("views", 1)));

        assertThat(views("counts")).isEqualTo(VERSIONS);
    }

    /** The control: increments alone. */
    @Test
    void countsDeliveriesWithoutAMark() {
        deliveries().forEach(_ -> mongo.upsert(Query.query(Criteria.where("_id").is("day")),
                new Update().inc("views", 1), "deliveries"));

        assertThat(views("deliveries")).isEqualTo(3 * VERSIONS);
    }

    @Test
    void countsTheFirstEventsOfADocumentThatTwoMakeAtOnce() throws Exception {
        for (int day = 0; day < 20; day++) {
            String id = "day-" + day;
            together(List.of("a", "b", "c", "d"),
                    event -> counting.once("races", id, event, new Update().inc("views", 1)));
            assertThat(Objects.requireNonNull(mongo.findById(id, Document.class, "races"))).containsEntry("views", 4);
        }
    }

    private int views(String collection) {
        return Objects.requireNonNull(mongo.findById("day", Document.class, collection)).getInteger("views");
    }

    private static Trial trial(String id, long version) {
        return new Trial(id, version, "alice", "text " + version);
    }

    /** Each version three times, in an order that ends with an old one. */
    private static List<Long> deliveries() {
        List<Long> all = new ArrayList<>(IntStream.range(0, 3)
                .boxed()
                .flatMap(_ -> Stream.iterate(1L, version -> version + 1).limit(VERSIONS))
                .toList());
        Collections.shuffle(all, new Random(7));
        all.remove(Long.valueOf(1));
        all.add(1L);
        return all;
    }

    private static void together(List<String> events, Function<String, Boolean> effect)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : threads
                    .invokeAll(events.stream().<Callable<Boolean>>map(
                            event -> () -> effect.apply(event)).toList())) {
                done.get();
            }
        }
    }
}
