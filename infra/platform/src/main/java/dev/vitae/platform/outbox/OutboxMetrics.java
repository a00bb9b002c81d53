package dev.vitae.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.Topic;

/** What waits, and what has gone; all of it there from the start, so that an alert needs no special case. */
final class OutboxMetrics {

    private volatile Backlog backlog = new Backlog(0, null);

    private final MeterRegistry meters;

    private final Map<String, Counter> sent = new ConcurrentHashMap<>();

    private final Counter resent;

    private final Counter failed;

    /** Relaying: whether this process sends what ended processes have left. */
    OutboxMetrics(MeterRegistry meters, boolean relaying) {
        this.meters = meters;
        Arrays.stream(Topic.values()).forEach(topic -> sentTo(topic.topicName()));
        resent = Counter.builder("vitae.outbox.resent")
                .description("Of these, events that an earlier attempt may have sent already")
                .register(meters);
        failed = Counter.builder("vitae.outbox.failed").description("Sends without an acknowledgement")
                .register(meters);
        Gauge.builder("vitae.outbox.waiting", this, now -> now.backlog.documents())
                .description("Documents with something unsent, at the last scan")
                .register(meters);
        Gauge.builder("vitae.outbox.oldest.age", this, now -> now.backlog.age().toMillis() / 1000.0)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("vitae.outbox.relaying", () -> relaying ? 1 : 0)
                .description("Whether this process also sends what ended processes have left unsent")
                .register(meters);
    }

    void sent(String topic, boolean repeated) {
        sentTo(topic).increment();
        if (repeated) {
            resent.increment();
        }
    }

    private Counter sentTo(String topic) {
        return sent.computeIfAbsent(topic, name -> Counter.builder("vitae.outbox.sent")
                .description("Events the broker has acknowledged")
                .tag("topic", name)
                .register(meters));
    }

    void failed() {
        failed.increment();
    }

    void seen(long documents, @Nullable Instant oldest) {
        backlog = new Backlog(documents, oldest);
    }

    private record Backlog(long documents, @Nullable Instant oldest) {

        Duration age() {
            return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
        }
    }
}
