package dev.vitae.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.ExperimentChanged;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Copies;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Service;
import dev.vitae.platform.testing.Trial;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatesTests {

    private Service service;

    private States states;

    private String id;

    @BeforeAll
    void start() {
        service = Service.start("states", List.of(), "vitae.outbox.relay=false");
        states = service.get(States.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void newId(TestInfo test) {
        id = test.getTestMethod().orElseThrow().getName() + "/";
    }

    @Test
    void tellsTheNewestState() {
        states.insert(Trial.sample(id, "a"));
        Trial changed = states.change(Trial.class, byId(), new Update().set("text", "b")).orElseThrow();

        assertThat(changed).isEqualTo(new Trial(id, 2, "alice", "b"));
        settled();
        assertThat(OnTopic.versions(told())).endsWith(2L).isSorted();
        assertThat(OnTopic.ids(told())).last().isEqualTo("experiment-changed/" + id + "/2");
        assertThat(stored()).containsEntry("version", 2L).containsEntry("published", 2L);
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        states.insert(Trial.sample(id, "a"));
        Query seen = query(where("_id").is(id).and("version").is(1));

        assertThat(states.change(Trial.class, seen, new Update().set("text", "b"))).isPresent();
        assertThat(states.change(Trial.class, seen, new Update().set("text", "c"))).isEmpty();
        assertThat(states.find(Trial.class, id).orElseThrow().text()).isEqualTo("b");
    }

    @Test
    void goesOnWithTheVersionsOfWhatWasDeleted() {
        states.insert(Trial.sample(id, "a"));
        settled();
        assertThat(states.delete(Trial.class, byId())).isTrue();
        assertThat(states.find(Trial.class, id)).isEmpty();
        assertThat(states.change(Trial.class, byId(), new Update().set("text", "ghost"))).isEmpty();
        assertThat(states.delete(Trial.class, byId())).isFalse();
        settled();
        assertThat(stored()).as("nothing of the content is left").containsOnlyKeys("_id", "version", "published",
                "deleted", "deletedAt");

        assertThat(states.insert(Trial.sample(id, "again"))).isTrue();
        assertThat(states.insert(Trial.sample(id, "twice"))).isFalse();
        settled();

        assertThat(states.find(Trial.class, id)).contains(new Trial(id, 3, "alice", "again"));
        assertThat(OnTopic.versions(told())).containsExactly(1L, 2L, 3L);
        assertThat(told()).extracting(record -> record.value() == null).containsExactly(false, true, false);
        assertThat(OnTopic.header(told().get(1), "ce_ownerid")).isEqualTo("alice");
        assertThat(stored()).doesNotContainKeys("deleted", "deletedAt");
        assertThat(received()).as("a copy elsewhere").contains(new Copied(id, 3, "again"));
    }

    /** The control: deleted without a trace, it begins again at version 1, which elsewhere is older than its end. */
    @Test
    void isTakenForOldWhenItBeginsAgain() {
        states.insert(Trial.sample(id, "a"));
        states.delete(Trial.class, byId());
        settled();
        service.mongo().remove(byId(), "trials");

        assertThat(states.insert(Trial.sample(id, "again"))).isTrue();
        settled();

        assertThat(told().getLast().value()).as("it was told").isNotNull();
        assertThat(OnTopic.versions(told())).endsWith(2L, 1L);
        assertThat(received()).as("and thrown away").isEmpty();
    }

    /** What another service makes of all that was told. */
    private Optional<Copied> received() {
        Copies copies = service.get(Copies.class);
        for (ConsumerRecord<String, byte[]> record : told()) {
            long version = Long.parseLong(OnTopic.header(record, EventHeaders.VERSION));
            if (record.value() == null) {
                copies.gone(Copied.class, record.key(), version);
            } else {
                String text = ContractJson.mapper()
                        .readValue(record.value(), ExperimentChanged.class)
                        .variants()
                        .getFirst()
                        .variantId();
                copies.keepNewest(new Copied(record.key(), version, text), record.key(), version);
            }
        }
        return copies.find(Copied.class, id);
    }

    @org.springframework.data.mongodb.core.mapping.Document("copied_trials")
    record Copied(@Id String id, long version, String text) {}

    @Test
    void tellsFactsOfAChangeToo() {
        states.insert(Trial.sample(id, "a"), Posting.fact(id, 1));
        states.change(Trial.class, byId(), new Update().set("text", "b"), Posting.fact(id, 2));
        states.delete(Trial.class, byId(), Posting.fact(id, 3));

        settled();
        assertThat(OnTopic.numbers(OnTopic.records(Topic.JOB_CLOSED, id))).containsExactly(1, 2, 3);
        assertThat(told().getLast().value()).isNull();
    }

    private void settled() {
        await().untilAsserted(() -> assertThat(stored()).doesNotContainKey("outbox"));
    }

    private Query byId() {
        return query(where("_id").is(id));
    }

    private List<ConsumerRecord<String, byte[]>> told() {
        return OnTopic.records(Topic.EXPERIMENT_CHANGED, id);
    }

    private Document stored() {
        return Objects.requireNonNull(service.mongo().findById(id, Document.class, "trials"));
    }
}
