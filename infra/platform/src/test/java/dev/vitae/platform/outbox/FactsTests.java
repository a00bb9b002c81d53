package dev.vitae.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Service;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTests {

    private Service sending;

    /** Writes to the same database, and sends nothing. */
    private Service silent;

    private String id;

    @BeforeAll
    void start() {
        silent = Service.start("facts", List.of(), "vitae.outbox.enabled=false");
        sending = Service.start("facts", List.of(), "vitae.outbox.relay=false");
    }

    @AfterAll
    void stop() {
        sending.close();
        silent.close();
    }

    @BeforeEach
    void newId(TestInfo test) {
        id = test.getTestMethod().orElseThrow().getName() + "/";
    }

    @Test
    void sendsWhatWasWrittenAndLeavesNothingBehind() {
        assertThat(sending.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1))).isTrue();
        sending.get(Facts.class).change(Posting.class, byId(), new Update().set("text", "two"), Posting.fact(id, 2),
                Posting.fact(id, 3));

        await().untilAsserted(() -> assertThat(OnTopic.numbers(sent())).containsExactly(1, 2, 3));
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("outbox"));
        ConsumerRecord<String, byte[]> first = sent().getFirst();
        assertThat(OnTopic.header(first, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(OnTopic.header(first, EventHeaders.TYPE)).isEqualTo("dev.vitae.job-closed.v1");
        assertThat(OnTopic.header(first, EventHeaders.SOURCE)).isEqualTo("/facts");
        assertThat(OnTopic.header(first, EventHeaders.SUBJECT)).isEqualTo(id);
        assertThat(OnTopic.header(first, EventHeaders.OWNER)).isEqualTo("alice");
        assertThat(OnTopic.header(first, EventHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(OnTopic.header(first, EventHeaders.TIME)).startsWith("20").endsWith("Z");
    }

    @Test
    void insertsOnce() {
        assertThat(silent.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1))).isTrue();
        assertThat(silent.get(Facts.class).insert(new Posting(id, "two"), Posting.fact(id, 2))).isFalse();

        assertThat(waiting()).hasSize(1);
        assertThat(stored()).containsEntry("text", "one");
    }

    @Test
    void tellsNothingWhereTheGuardDoesNotHold() {
        silent.get(Facts.class).insert(new Posting(id, "one"));

        Optional<Posting> changed = silent.get(Facts.class).change(Posting.class,
                query(where("_id").is(id).and("text").is("other")), new Update().set("text", "two"),
                Posting.fact(id, 1));

        assertThat(changed).isEmpty();
        assertThat(stored()).containsEntry("text", "one").doesNotContainKey("outbox");
    }

    @Test
    void asksForAGuardThatNamesTheDocument() {
        assertThatThrownBy(() -> silent.get(Facts.class)
                .change(Posting.class, query(where("text").is("one")), new Update().set("text", "two")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsPendingFactsWhenSomethingElseChanges() {
        silent.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1));
        Posting read = Objects.requireNonNull(silent.mongo().findById(id, Posting.class));

        silent.get(Facts.class).change(Posting.class, byId(), new Update().set("text", read.text() + " more"));

        assertThat(waiting()).hasSize(1);
    }

    /** The control, and the reason for the rule that nobody saves such documents. */
    @Test
    void losesPendingFactsWhenAStaleDocumentIsSaved() {
        silent.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1));

        silent.mongo().save(new Posting(id, "two"));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void refusesTheHundredAndFirstUntilTheOthersAreSent() {
        Facts facts = silent.get(Facts.class);
        hundredWait(facts);

        assertThatThrownBy(() -> facts.change(Posting.class, byId(), new Update().set("text", "lost"),
                Posting.fact(id, 101))).isInstanceOf(OutboxFull.class);
        assertThat(stored()).containsEntry("text", "n100");
        assertThat(waiting()).hasSize(100);

        sending.get(Facts.class).change(Posting.class, byId(), new Update().set("text", "awake"));
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("outbox"));
        assertThat(sending.get(Facts.class)
                .change(Posting.class, byId(), new Update().set("text", "taken"), Posting.fact(id, 101))).isPresent();
        await().untilAsserted(() -> assertThat(OnTopic.numbers(sent())).as("none is lost, and all in order")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 101).boxed().toList()));
    }

    /** The control: the same with no limit in sight. */
    @Test
    void takesTheHundredAndFirstWithoutTheLimit() {
        Facts unlimited = new Facts(new Writes(silent.mongo(), new WriterTrace(silent.all(Tracer.class)),
                silent.get(Senders.class), silent.get(Dispatch.class), Integer.MAX_VALUE));
        hundredWait(unlimited);

        assertThat(unlimited.change(Posting.class, byId(), new Update().set("text", "taken"), Posting.fact(id, 101)))
                .isPresent();
        assertThat(waiting()).hasSize(101);
    }

    private void hundredWait(Facts facts) {
        facts.insert(new Posting(id, "one"));
        IntStream.rangeClosed(1, 100)
                .forEach(number -> facts.change(Posting.class, byId(), new Update().set("text", "n" + number),
                        Posting.fact(id, number)));
        assertThat(waiting()).hasSize(100);
    }

    @Test
    void carriesTheTraceOfTheWriter() {
        Tracer tracer = sending.get(Tracer.class);
        Span span = tracer.nextSpan().start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            sending.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1));
        } finally {
            span.end();
        }

        await().untilAsserted(() -> assertThat(sent()).hasSize(1));
        assertThat(OnTopic.header(sent().getFirst(), EventHeaders.TRACE_PARENT))
                .startsWith("00-" + span.context().traceId() + "-" + span.context().spanId());
    }

    @Test
    void countsFromTheStart() {
        for (String name : List.of("sent", "resent", "failed", "waiting", "oldest.age")) {
            assertThat(silent.metric("vitae.outbox." + name)).isNotNegative();
        }
    }

    @Test
    void startsOnlyWithALeaseLongerThanASend() {
        assertThatThrownBy(() -> Service.start("facts", List.of(), "vitae.outbox.lease=2s",
                "vitae.outbox.delivery-timeout=2s").close()).rootCause().hasMessageContaining("vitae.outbox.lease");
    }

    private Query byId() {
        return query(where("_id").is(id));
    }

    private List<ConsumerRecord<String, byte[]>> sent() {
        return OnTopic.records(Topic.JOB_CLOSED, id);
    }

    private Document stored() {
        return Objects.requireNonNull(silent.mongo().findById(id, Document.class, "postings"));
    }

    private List<Document> waiting() {
        List<Document> facts = stored().get("outbox", new Document()).getList("facts", Document.class);
        return facts == null ? new ArrayList<>() : facts;
    }
}
