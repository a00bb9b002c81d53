package dev.vitae.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ExperimentChanged;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.failure.DeadLetterHeaders;
import dev.vitae.platform.failure.Misjudging;
import dev.vitae.platform.failure.Unprocessable;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Service;

/** One bad record holds nothing up, is not lost, and can be put through when the cause is cured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonedRecordTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final int PARTITION = 3;

    private Service service;

    private Listener listener;

    private DeadLettersEndpoint letters;

    private String key;

    @BeforeAll
    void start() {
        service = start("poisoned");
        listener = service.get(Listener.class);
        letters = service.get(DeadLettersEndpoint.class);
    }

    /** Without the platform's own listener of erasures, so that this class alone says who is erased. */
    private static Service start(String name, Class<?>... more) {
        List<Class<?>> beans = new ArrayList<>(List.of(more));
        beans.add(Listener.class);
        return Service.start(name, beans, "vitae.outbox.enabled=false",
                "spring.autoconfigure.exclude=dev.vitae.platform.personal.PersonalDataAutoConfiguration");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @BeforeEach
    void newKey(TestInfo test) {
        key = test.getTestMethod().orElseThrow().getName() + "/";
    }

    @Test
    void isPutAsideAmongGoodOnesAndPutThroughAfterTheCure() {
        listener.poisoned.put(key + 3, new Unprocessable("no such resume"));
        OnTopic.put(IntStream.rangeClosed(1, 6).mapToObj(this::closed).toList());

        heard(1, 2, 4, 5, 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).hasSize(1));
        ConsumerRecord<String, byte[]> parked = parked().getFirst();
        assertThat(OnTopic.header(parked, DeadLetterHeaders.REASON)).isEqualTo("no such resume");
        assertThat(OnTopic.header(parked, DeadLetterHeaders.GROUP)).isEqualTo("poisoned");
        assertThat(OnTopic.header(parked, DeadLetterHeaders.TOPIC)).isEqualTo("job-closed");
        assertThat(OnTopic.header(parked, "ce_id")).isEqualTo(key + 3);
        assertThat(waiting()).extracting(DeadLettersEndpoint.Parked::reason).containsExactly("no such resume");

        assertThat(letters.replay("job-closed")).as("not cured yet").isEqualTo(new DeadLetters.Replayed(0, 1));
        assertThat(waiting()).hasSize(1);
        listener.poisoned.clear();
        assertThat(letters.replay("job-closed")).isEqualTo(new DeadLetters.Replayed(1, 0));

        heard(1, 2, 3, 4, 5, 6);
        assertThat(waiting()).isEmpty();
        assertThat(OnTopic.records(Topic.JOB_CLOSED, key)).as("nothing is sent to the topic again").hasSize(6);
    }

    /** The control: the same record where nothing is ever put aside. */
    @Test
    void holdsUpTheGoodOnesBehindItWhereNothingIsParked() {
        try (Service control = start("poisoned-control", Misjudging.NothingIsParked.class)) {
            Listener held = control.get(Listener.class);
            held.poisoned.put(key + 2, new Unprocessable("no such resume"));
            listener.poisoned.put(key + 2, new Unprocessable("no such resume"));
            OnTopic.put(List.of(closed(1), closed(2), closed(3)));

            heard(1, 3);
            await().atMost(SOON).untilAsserted(
                    () -> assertThat(held.failed).filteredOn((key + 2)::equals).as("tries").hasSizeGreaterThan(1));
            assertThat(held.heard).contains(key + 1).doesNotContain(key + 3);
            assertThat(control.metric("vitae.inbox.parked")).isZero();

            held.poisoned.clear();
            await().atMost(SOON).untilAsserted(() -> assertThat(held.heard).contains(key + 2, key + 3));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).hasSize(1));
        listener.poisoned.clear();
        letters.replay("job-closed");
    }

    @Test
    void staysAloneWhenItFailsAgain() {
        IntStream.rangeClosed(1, 3).forEach(n -> listener.poisoned.put(key + n, new IllegalArgumentException("bad")));
        OnTopic.put(IntStream.rangeClosed(1, 3).mapToObj(this::closed).toList());
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).hasSize(3));

        listener.poisoned.remove(key + 1);
        listener.poisoned.remove(key + 3);
        assertThat(letters.replay("job-closed")).isEqualTo(new DeadLetters.Replayed(2, 1));

        assertThat(waiting()).extracting(DeadLettersEndpoint.Parked::key).containsExactly(key + 2);
        assertThat(service.metric("vitae.deadletters")).isPositive();
        listener.poisoned.clear();
        assertThat(letters.replay("job-closed")).isEqualTo(new DeadLetters.Replayed(1, 0));
        heard(1, 2, 3);
    }

    @Test
    void isTriedAFewTimesWhenItMayPass() {
        listener.failsTimes.put(key + 1, 3);
        listener.failsTimes.put(key + 2, 1_000);
        OnTopic.put(List.of(closed(1), closed(2), closed(3)));

        heard(1, 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).extracting(ConsumerRecord::key)
                .containsExactly(key + 2));
        assertThat(1_000 - listener.failsTimes.getOrDefault(key + 2, 0)).as("tries").isEqualTo(5);
        listener.failsTimes.clear();
        letters.replay("job-closed");
    }

    @Test
    void canBeUnreadable() {
        OnTopic.put(List.of(
                OnTopic.record(key + 1, Topic.ACCOUNT_ERASED, key + 1, "alice", "{".getBytes(StandardCharsets.UTF_8)),
                OnTopic.record(key + 2, Topic.ACCOUNT_ERASED, key + 2, "alice", null),
                OnTopic.record(key + 3, new AccountErased(key + 3, Instant.EPOCH))));

        heard(3);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(OnTopic.deadLetters(Topic.ACCOUNT_ERASED, key))
                        .filteredOn(record -> OnTopic.header(record, DeadLetterHeaders.GROUP).equals("poisoned"))
                        .hasSize(2)
                        .extracting(record -> OnTopic.header(record, DeadLetterHeaders.EXCEPTION))
                        .containsOnly(Unprocessable.class.getName()));
    }

    @Test
    void isSkippedWhenNobodyUnderstandsItOrItsOwnerIsErased() {
        everythingBeforeIsRead();
        double unknown = service.metric("vitae.inbox.skipped", "reason", "unknown");
        double erased = service.metric("vitae.inbox.skipped", "reason", "erased");
        service.get(ErasedOwners.class).add("mallory");
        ProducerRecord<String, byte[]> foreign = new ProducerRecord<>("job-closed", PARTITION, key + 1, new byte[1]);
        OnTopic.put(List.of(foreign, inPartition(PARTITION, OnTopic.record(key + 2,
                new JobClosed(key + 2, "mallory", Instant.EPOCH))), closed(3)));

        heard(3);
        assertThat(service.metric("vitae.inbox.skipped", "reason", "unknown") - unknown).isEqualTo(1);
        assertThat(service.metric("vitae.inbox.skipped", "reason", "erased") - erased).isEqualTo(1);
        assertThat(parked()).isEmpty();
    }

    /** A new group reads the topic from its beginning, and what other tests left there is counted too. */
    private void everythingBeforeIsRead() {
        OnTopic.put(IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> inPartition(partition,
                        OnTopic.record("marker", Posting.fact("marker-" + key + partition, 1))))
                .toList());
        await().atMost(SOON)
                .until(() -> listener.heard.stream().filter(one -> one.startsWith("marker-" + key))
                        .count() == Topic.PARTITIONS);
    }

    @Test
    void ofAnErasedPersonBringsNothingBackWhenPutThroughAgain() {
        String erased = "erased-" + key;
        listener.poisoned.put(key + 1, new Unprocessable("not now"));
        listener.poisoned.put(key + 2, new Unprocessable("not now"));
        OnTopic.put(List.of(OnTopic.record(key + 1, new JobClosed(key + 1, erased, Instant.ofEpochSecond(1))),
                closed(2)));
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).hasSize(2));
        service.get(ErasedOwners.class).add(erased);
        listener.poisoned.clear();

        assertThat(letters.replay("job-closed")).isEqualTo(new DeadLetters.Replayed(2, 0));
        heard(2);
    }

    @Test
    void tombstonesArriveWithTheirVersion() {
        ProducerRecord<String, byte[]> tombstone = OnTopic.record(key + 1, Topic.EXPERIMENT_CHANGED, key, "alice",
                null);
        tombstone.headers().add("ce_entityversion", "7".getBytes(StandardCharsets.UTF_8));
        OnTopic.put(List.of(tombstone));

        await().atMost(SOON).untilAsserted(() -> assertThat(listener.gone).contains(key + "@7"));
    }

    private void heard(Integer... numbers) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(listener.heard).filteredOn(one -> one.startsWith(key))
                        .containsExactlyInAnyOrder(
                                List.of(numbers).stream().map(number -> key + number).toArray(String[]::new)));
    }

    /** All in one partition, so that each stands behind the one before. */
    private ProducerRecord<String, byte[]> closed(int number) {
        return inPartition(PARTITION, OnTopic.record(key + number, Posting.fact(key + number, number)));
    }

    private static ProducerRecord<String, byte[]> inPartition(int partition, ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }

    private List<ConsumerRecord<String, byte[]>> parked() {
        return OnTopic.deadLetters(Topic.JOB_CLOSED, key);
    }

    private List<DeadLettersEndpoint.Parked> waiting() {
        return letters.waiting()
                .getOrDefault("job-closed", List.of())
                .stream()
                .filter(one -> String.valueOf(one.key()).startsWith(key))
                .toList();
    }

    static class Listener {

        final List<String> heard = new CopyOnWriteArrayList<>();

        final List<String> failed = new CopyOnWriteArrayList<>();

        final List<String> gone = new CopyOnWriteArrayList<>();

        final Map<String, RuntimeException> poisoned = new ConcurrentHashMap<>();

        final Map<String, Integer> failsTimes = new ConcurrentHashMap<>();

        @KafkaListener(topics = Topic.Names.JOB_CLOSED)
        void on(Incoming<JobClosed> event) {
            RuntimeException poison = poisoned.get(event.key());
            if (poison != null) {
                failed.add(event.key());
                throw poison;
            }
            Integer left = failsTimes.get(event.key());
            if (left != null && left > 0) {
                failsTimes.put(event.key(), left - 1);
                throw new IllegalStateException("not yet");
            }
            heard.add(event.required().jobId());
        }

        @KafkaListener(topics = Topic.Names.ACCOUNT_ERASED)
        void onErased(Incoming<AccountErased> event) {
            heard.add(event.required().ownerId());
        }

        @KafkaListener(topics = Topic.Names.EXPERIMENT_CHANGED)
        void onExperiment(Incoming<ExperimentChanged> event) {
            if (event.event() == null) {
                gone.add(event.key() + "@" + event.version());
            }
        }
    }
}
