package dev.vitae.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

import dev.vitae.contracts.event.ExperimentChanged;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.failure.DeadLetterHeaders;
import dev.vitae.platform.failure.Unprocessable;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.inbox.IncomingEvents;
import dev.vitae.platform.testing.OnTopic;
import dev.vitae.platform.testing.Service;

/** A function binding reads events and treats failures as a listener does. */
class StreamBindingTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void readsEventsAndTombstonesAndParksWhatCannotWork() {
        try (Service service = Service.start("stream", List.of(Functions.class), "vitae.outbox.enabled=false",
                "spring.autoconfigure.exclude=dev.vitae.platform.personal.PersonalDataAutoConfiguration",
                "spring.cloud.function.definition=experiments",
                "spring.cloud.stream.bindings.experiments-in-0.destination=experiment-changed")) {
            Functions functions = service.get(Functions.class);
            OnTopic.put(List.of(event("one"), event("bad"), event("two"),
                    OnTopic.record("stream/three", Topic.EXPERIMENT_CHANGED, "stream/one", "alice", null)));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(functions.heard).containsExactlyInAnyOrder("stream/one:one",
                            "stream/two:two", "stream/one:gone"));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(OnTopic.deadLetters(Topic.EXPERIMENT_CHANGED, "stream/"))
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(OnTopic.header(one, DeadLetterHeaders.REASON)).isEqualTo("no");
                                assertThat(OnTopic.header(one, DeadLetterHeaders.GROUP)).isEqualTo("stream");
                            }));
            assertThat(service.metric("vitae.inbox.failures", "kind", "park")).as("tried once").isEqualTo(1);
            assertThat(functions.tries).containsEntry("stream/bad", 1);

            functions.hopeless.clear();
            service.get(DeadLettersEndpoint.class).replay("experiment-changed");
            assertThat(functions.heard).contains("stream/bad:bad");
        }
    }

    private static ProducerRecord<String, byte[]> event(String text) {
        return OnTopic.record("stream/" + text, new ExperimentChanged("stream/" + text, "alice", 1,
                ExperimentChanged.State.RUNNING, List.of(new ExperimentChanged.Variant(text, "resume", 1, 1)),
                Instant.EPOCH));
    }

    @Configuration
    static class Functions {

        final List<String> heard = new CopyOnWriteArrayList<>();

        final Set<String> hopeless = ConcurrentHashMap.newKeySet();

        final Map<String, Integer> tries = new ConcurrentHashMap<>();

        Functions() {
            hopeless.add("stream/bad");
        }

        @Bean
        Consumer<Message<byte[]>> experiments() {
            return message -> {
                Incoming<ExperimentChanged> event = IncomingEvents.read(message, ExperimentChanged.class);
                if (!event.key().startsWith("stream/")) {
                    return;
                }
                tries.merge(event.key(), 1, Integer::sum);
                if (hopeless.contains(event.key())) {
                    throw new Unprocessable("no");
                }
                ExperimentChanged changed = event.event();
                heard.add(event.key() + ":" + (changed == null ? "gone" : changed.variants().getFirst().variantId()));
            };
        }
    }
}
