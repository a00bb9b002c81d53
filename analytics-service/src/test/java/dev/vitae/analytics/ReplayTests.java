package dev.vitae.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.analytics.application.Tally;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Incoming;

/** What is counted depends on what happened, not on how often or in which order it was heard. */
@Listening.ToNothing
class ReplayTests {
    private static final int EVENTS = 1_300;
    private static final int BUSY = 1_200;

    @Autowired
    private Tally tally;

    @Autowired
    private MongoOperations mongo;

    private final List<Incoming<Event>> events = new Varied(11, Instant.now()).events(EVENTS);

    @BeforeEach
    void empty() {
        for (String collection : List.of("days", "pending")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
    }

    @Test
    void theSameEventsGiveTheSameNumbers() {
        hear(events);
        String once = contents();
        assertThat(total()).isEqualTo(EVENTS);
        assertThat(mongo.getCollection("pending").countDocuments()).as("control: requests are followed").isPositive();

        hear(events);
        assertThat(contents()).as("replayed on top").isEqualTo(once);

        empty();
        assertThat(contents()).as("control: an empty store is not the same").isNotEqualTo(once);
        hear(events);
        assertThat(contents()).as("replayed into an empty store").isEqualTo(once);

        empty();
        hear(shuffled(0.1));
        assertThat(contents()).as("shuffled, every tenth twice").isEqualTo(once);

        empty();
        hear(shuffled(1));
        assertThat(contents()).as("shuffled, each twice").isEqualTo(once);

        empty();
        hear(events.subList(1, EVENTS));
        assertThat(contents()).as("control: one event fewer is not the same").isNotEqualTo(once);
    }

    /** A day that is busier than a document may be: it goes on in others, and still counts each event once. */
    @Test
    void aBusyDayIsCountedOnceToo() {
        List<Incoming<Event>> busy = new ArrayList<>();
        Event closed = GoldenSamples.event(Topic.JOB_CLOSED);
        for (int i = 0; i < BUSY; i++) {
            busy.add(new Incoming<>("event-" + i, Topic.JOB_CLOSED, "job", "owner-a", 0, Instant.now(), closed));
        }
        hear(busy);
        Collections.shuffle(busy, new Random(3));
        hear(busy);

        assertThat(total()).isEqualTo(BUSY);
        List<Integer> sizes = new ArrayList<>();
        mongo.getCollection("days").find().forEach(day -> sizes.add(day.getList("seen", String.class).size()));
        assertThat(sizes).as("several documents, none large").hasSizeGreaterThan(8).contains(500)
                .allMatch(size -> size <= 500);
    }

    private void hear(List<Incoming<Event>> heard) {
        heard.forEach(tally::count);
    }

    private List<Incoming<Event>> shuffled(double twice) {
        Random random = new Random(5);
        List<Incoming<Event>> deliveries = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextDouble() < twice).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private long total() {
        long total = 0;
        for (Document day : mongo.getCollection("days").find()) {
            for (Topic topic : Topic.values()) {
                total += day.get("counts", Document.class).get(topic.topicName(), 0L);
            }
        }
        return total;
    }

    /** A hash over everything stored; the marks of the counted events as a set, since theirs is the order of arrival. */
    private String contents() {
        List<String> all = new ArrayList<>();
        for (String name : List.of("days", "pending")) {
            MongoCollection<Document> collection = mongo.getCollection(name);
            for (Document document : collection.find()) {
                document.computeIfPresent("seen",
                        (_, _) -> document.getList("seen", String.class).stream().sorted().toList());
                document.computeIfPresent("counts", (_, counts) -> new TreeMap<>((Document) counts).toString());
                all.add(name + new TreeMap<>(document));
            }
        }
        Collections.sort(all);
        try {
            byte[] bytes = String.join("\n", all).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
