package dev.vitae.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.outbox.States;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Service;
import dev.vitae.platform.testing.Trial;

/** An erased person leaves nothing, and nothing that comes late brings any of it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasingPeopleTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    private Service service;
    private String owner;

    @BeforeAll
    void start() {
        service = Service.start("erasing", List.of(Notes.class), "vitae.erasure.again=2s", "vitae.erasure.look=200ms");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void newOwner(TestInfo test) {
        owner = test.getTestMethod().orElseThrow().getName() + "/" + Instant.now().toEpochMilli();
    }

    @Test
    void everyCollectionIsEmptiedOfThemAndThatIsConfirmedOnce() {
        OnTopic.put(List.of(heardOf(1, owner), heardOf(2, owner), heardOf(3, "somebody")));
        await().atMost(SOON).until(() -> notes(owner) == 2 && notes("somebody") == 1);

        order(1);
        order(2);
        order(3);
        await().atMost(SOON).until(() -> erasureSettled() && notes(owner) == 0);

        assertThat(notes("somebody")).isEqualTo(1);
        assertThat(confirmed()).singleElement().satisfies(record -> assertThat(record.erased())
                .containsEntry("notes", 2L).containsEntry("trials", 0L));
    }

    @Test
    void whatIsHeardLateBringsNothingBackUnlessTheRegistryForgetsOrIsNotAsked() {
        order(1);
        await().atMost(SOON).until(this::erasureSettled);

        OnTopic.put(List.of(heardOf(1, owner), heardOf(2, "bystander-" + owner)));
        await().atMost(SOON).until(() -> notes("bystander-" + owner) == 1);
        assertThat(notes(owner)).isZero();
        await("control: a listener before which nobody asks hears it").atMost(SOON)
                .until(() -> service.mongo().getCollection("unasked")
                        .countDocuments(new Document("owner", owner)) > 0);

        service.mongo().remove(query(where("_id").is(owner)), "erased_owners");
        OnTopic.put(List.of(heardOf(3, owner)));
        await("control: without the registry it comes back").atMost(SOON).until(() -> notes(owner) == 1);
    }

    @Test
    void whoIsStoppedHalfWayStartsOverAndConfirmsOnce() {
        service.mongo().getCollection("notes").insertOne(new Document("owner", owner));
        Notes.failing.put(owner, new AtomicInteger(2));
        order(1);

        await().atMost(SOON).until(this::erasureSettled);
        assertThat(Notes.failing.get(owner)).as("it failed twice before it went through").hasNegativeValue();
        assertThat(notes(owner)).isZero();
        assertThat(confirmed()).hasSize(1);
    }

    @Test
    void whatAWorkerStillWroteGoesInASecondPass() {
        order(1);
        await().atMost(SOON).until(() -> service.mongo().exists(query(where("_id").is(owner)), Erasure.class));
        service.mongo().getCollection("notes").insertOne(new Document("owner", owner));

        await().atMost(SOON).until(() -> notes(owner) == 0);
        assertThat(confirmed()).hasSize(1);
    }

    @Test
    void aStateLeavesATombstoneOnTheTopicAndNoShell() {
        States states = service.get(States.class);
        states.insert(new Trial(owner + "/live", 0, owner, "a"));
        await().atMost(SOON).until(() -> OnTopic.records(Topic.EXPERIMENT_CHANGED, owner).size() == 1);
        order(1);

        await().atMost(SOON).untilAsserted(() -> assertThat(OnTopic.records(Topic.EXPERIMENT_CHANGED, owner))
                .extracting(ConsumerRecord::value).last().isNull());
        await().atMost(SOON).until(() -> service.mongo()
                .getCollection("trials")
                .countDocuments(new Document("_id", owner + "/live")) == 0);
    }

    private void order(int number) {
        OnTopic.put(List.of(OnTopic.record(owner + number, new AccountErased(owner, Instant.EPOCH))));
    }

    /** Confirmed, and the second pass done. */
    private boolean erasureSettled() {
        Document erasure = service.mongo().findById(owner, Document.class, Erasure.COLLECTION);
        return erasure != null && !erasure.containsKey("againAt") && !erasure.containsKey("outbox");
    }

    private List<ErasureConfirmed> confirmed() {
        return OnTopic.records(Topic.ERASURE_CONFIRMED, owner)
                .stream()
                .map(record -> ContractJson.mapper().readValue(record.value(), ErasureConfirmed.class))
                .toList();
    }

    private long notes(String of) {
        return service.mongo().getCollection("notes").countDocuments(new Document("owner", of));
    }

    private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> heardOf(int number, String of) {
        return OnTopic.record(owner + "/" + number, new JobClosed(owner + "/" + number, of, Instant.EPOCH));
    }

    /** Writes a note for each event. */
    static final class Notes {
        static final Map<String, AtomicInteger> failing = new ConcurrentHashMap<>();

        private final MongoOperations mongo;

        Notes(MongoOperations mongo) {
            this.mongo = mongo;
        }

        @KafkaListener(topics = Topic.Names.JOB_CLOSED)
        void on(Incoming<JobClosed> event) {
            mongo.getCollection("notes").insertOne(new Document("owner", event.ownerId()));
        }

        @KafkaListener(topics = Topic.Names.JOB_CLOSED, containerFactory = "ungated", groupId = "unasked")
        void unasked(Incoming<JobClosed> event) {
            mongo.getCollection("unasked").insertOne(new Document("owner", event.ownerId()));
        }

        /** As the platform's, without the gate. */
        @Bean
        static ConcurrentKafkaListenerContainerFactory<String, byte[]> ungated(
                ConsumerFactory<String, byte[]> consumers, CommonErrorHandler failures) {
            ConcurrentKafkaListenerContainerFactory<String, byte[]> factory = new ConcurrentKafkaListenerContainerFactory<>();
            factory.setConsumerFactory(consumers);
            factory.setCommonErrorHandler(failures);
            return factory;
        }

        @Bean
        static PersonalData personalNotes() {
            return PersonalData.in("notes", "owner");
        }

        @Bean
        static PersonalData personalTrials(States states, MongoOperations mongo) {
            return PersonalData.in("trials", "ownerId").erasedBy(owner -> {
                AtomicInteger left = failing.get(owner);
                if (left != null && left.getAndDecrement() > 0) {
                    throw new IllegalStateException("killed here");
                }
                return states.forget(Trial.class, query(where("ownerId").is(owner)));
            });
        }
    }
}
