package dev.vitae.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;

import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;

/**
 * Stands before every listener: what nobody here understands, and what tells of an erased person, is counted and
 * skipped.
 *
 * <p>
 * So is a tombstone of theirs: everything of them goes here anyway, and what remembers the tombstone would remain. The
 * order to erase itself passes, for it must work twice, and so do the confirmations.
 */
public final class InboxGate implements RecordInterceptor<Object, Object> {

    private final Predicate<String> erased;

    private final MeterRegistry meters;

    private final Map<String, Counter> handled = new ConcurrentHashMap<>();

    private final Counter skippedErased;

    private final Counter skippedUnknown;

    InboxGate(Predicate<String> erased, MeterRegistry meters) {
        this.erased = erased;
        this.meters = meters;
        this.skippedErased = skipped(meters, "erased");
        this.skippedUnknown = skipped(meters, "unknown");
    }

    private static Counter skipped(MeterRegistry meters, String reason) {
        return Counter.builder("vitae.inbox.skipped")
                .description("Records not meant to be processed")
                .tag("reason", reason)
                .register(meters);
    }

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(ConsumerRecord<Object, Object> record,
            Consumer<Object, Object> consumer) {
        return lets(record) ? record : null;
    }

    /** Whether the listener should see the record. */
    public boolean lets(ConsumerRecord<?, ?> record) {
        Optional<Topic> topic = Topic.named(record.topic());
        if (topic.isEmpty() || !topic.get().type().equals(header(record, EventHeaders.TYPE))) {
            skippedUnknown.increment();
            return false;
        }
        String owner = header(record, EventHeaders.OWNER);
        if (owner != null && topic.get() != Topic.ACCOUNT_ERASED
                && topic.get() != Topic.ERASURE_CONFIRMED && erased.test(owner)) {
            skippedErased.increment();
            return false;
        }
        return true;
    }

    @Override
    public void success(ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        handled(record);
    }

    /** Counts a record that its listener has processed. */
    public void handled(ConsumerRecord<?, ?> record) {
        counter(record.topic()).increment();
    }

    /** The topic is listened to: it has a number before its first record. */
    void register(Topic topic) {
        counter(topic.topicName());
    }

    private Counter counter(String topic) {
        return handled.computeIfAbsent(topic, name -> Counter.builder("vitae.inbox.handled")
                .description("Records processed")
                .tag("topic", name)
                .register(meters));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
