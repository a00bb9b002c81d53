package dev.vitae.platform.outbox;

import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** What waits, and what has gone; all of it there from the start, so that an alert needs no special case. */
final class OutboxMetrics {

    private volatile Backlog backlog = new Backlog(0, null);

    private final Counter sent;

    private final Counter resent;

    private final Counter failed;

    OutboxMetrics(MeterRegistry meters) {
        sent = Counter.builder("vitae.outbox.sent").description("Events the broker has acknowledged").register(meters);
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
    }

    void sent(boolean repeated) {
        sent.increment();
        if (repeated) {
            resent.increment();
        }
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
