package dev.vitae.platform.workqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.kafka.annotation.KafkaListener;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.ResumeOptions;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.failure.DeadLetterHeaders;
import dev.vitae.platform.failure.Unprocessable;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Servers;
import dev.vitae.platform.testing.Service;
import dev.vitae.platform.topic.AllTopics;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkQueueTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Service service;

    private Workers workers;

    @BeforeAll
    void start() {
        AllTopics.on(Servers.broker().bootstrapServers());
        OnTopic.put(List.of(work("early", 1)));
        service = Service.start("workers", List.of(Workers.class), "vitae.outbox.enabled=false");
        workers = service.get(Workers.class);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void takesWhatWasThereBeforeItsFirstStart() {
        await().atMost(SOON).untilAsserted(() -> assertThat(workers.done).contains("early-1"));
    }

    @Test
    void aSlowOneHoldsNothingElse() {
        await().atMost(SOON).untilAsserted(() -> assertThat(workers.doneInLine).as("listens").contains("early-1"));
        CountDownLatch slow = new CountDownLatch(1);
        workers.slow.put("busy-0", slow);
        OnTopic.put(IntStream.range(0, 40).mapToObj(number -> work("busy", number)).toList());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(workers.done).filteredOn(one -> one.startsWith("busy"))
                        .as("all but the slow one")
                        .hasSize(39)
                        .doesNotHaveDuplicates());
        assertThat(workers.doneInLine).as("control: an ordinary consumer stands behind it")
                .noneMatch(one -> one.startsWith("busy"));
        slow.countDown();
        await().atMost(SOON).untilAsserted(() -> assertThat(workers.done).contains("busy-0"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(workers.doneInLine).filteredOn(one -> one.startsWith("busy"))
                        .as("control: it was the slow one that held the others")
                        .hasSize(40));
    }

    @Test
    void givesBackWhatMayPassAndPutsAsideWhatCannot() {
        workers.failsTimes.put("retry-1", 2);
        workers.hopeless.add("park-1");
        OnTopic.put(List.of(work("retry", 1), work("park", 1), work("after", 1)));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(workers.done).contains("retry-1", "after-1").doesNotContain("park-1"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(OnTopic.deadLetters(Topic.RESUME_REQUESTED, "park-1"))
                        .singleElement()
                        .satisfies(one -> assertThat(OnTopic.header(one, DeadLetterHeaders.REASON)).isEqualTo("no")));
    }

    /** Control: without the observation around the listener there is no span, and this fails. */
    @Test
    void goesOnInTheTraceThatAskedForTheWork() {
        ProducerRecord<String, byte[]> traced = work("traced", 1);
        traced.headers().add(EventHeaders.TRACE_PARENT,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(StandardCharsets.UTF_8));
        OnTopic.put(List.of(traced));

        await().atMost(SOON).untilAsserted(() -> assertThat(workers.traces)
                .containsEntry("traced-1", "0af7651916cd43dd8448eb211c80319c"));
    }

    private static ProducerRecord<String, byte[]> work(String name, int number) {
        String key = name + "-" + number;
        return OnTopic.record(key, new ResumeRequested(key, "alice", null, null, null,
                new ResumeOptions("resume", null, null, null, null, null), Instant.EPOCH));
    }

    static class Workers {

        final List<String> done = new CopyOnWriteArrayList<>();

        final List<String> doneInLine = new CopyOnWriteArrayList<>();

        final Map<String, String> traces = new ConcurrentHashMap<>();

        private final Tracer tracer;

        Workers(Tracer tracer) {
            this.tracer = tracer;
        }

        final List<String> hopeless = new CopyOnWriteArrayList<>();

        final Map<String, CountDownLatch> slow = new ConcurrentHashMap<>();

        final Map<String, Integer> failsTimes = new ConcurrentHashMap<>();

        @KafkaListener(containerFactory = "workQueue", topics = Topic.Names.RESUME_REQUESTED, groupId = "${spring.application.name}-queue")
        void on(Incoming<ResumeRequested> work) throws InterruptedException {
            Span span = tracer.currentSpan();
            traces.put(work.key(), span == null ? "none" : span.context().traceId());
            awaitSlow(work.key());
            if (hopeless.contains(work.key())) {
                throw new Unprocessable("no");
            }
            int left = failsTimes.merge(work.key(), -1, Integer::sum);
            if (left >= 0) {
                throw new IllegalStateException("not yet");
            }
            done.add(work.key());
        }

        @KafkaListener(topics = Topic.Names.RESUME_REQUESTED)
        void inLine(Incoming<ResumeRequested> work) throws InterruptedException {
            awaitSlow(work.key());
            doneInLine.add(work.key());
        }

        private void awaitSlow(String key) throws InterruptedException {
            CountDownLatch held = slow.get(key);
            if (held != null && !held.await(25, TimeUnit.SECONDS)) {
                throw new IllegalStateException("held for ever");
            }
        }
    }
}
