package dev.vitae.platform.workqueue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AcknowledgingShareConsumerAwareMessageListener;
import org.springframework.kafka.listener.adapter.ShareRecordMessagingMessageListenerAdapter;
import org.springframework.kafka.support.ShareAcknowledgment;
import org.springframework.kafka.support.micrometer.KafkaListenerObservation;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;

import dev.vitae.platform.failure.FailureKind;
import dev.vitae.platform.failure.FailureMetrics;
import dev.vitae.platform.failure.Parking;
import dev.vitae.platform.inbox.InboxGate;

/**
 * One worker's way with a record: let in, processed, and on a failure given back or put aside.
 *
 * <p>
 * The broker drops what was given back too often, so the last try parks it. What was dropped all the same is woken again
 * by the sweeper of the service: the record is a wake-up, the truth is in the database.
 */
public final class WorkListener implements AcknowledgingShareConsumerAwareMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(WorkListener.class);

    private static final int TRIES = 5;

    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final Duration WAITING = Duration.ofSeconds(2);

    private final ShareRecordMessagingMessageListenerAdapter<String, byte[]> listener;

    private final String group;

    private final InboxGate gate;

    private final Parking parking;

    private final FailureMetrics metrics;

    private final ObservationRegistry observations;

    WorkListener(ShareRecordMessagingMessageListenerAdapter<String, byte[]> listener, String group, InboxGate gate,
            Parking parking, FailureMetrics metrics, ObservationRegistry observations) {
        this.observations = observations;
        this.listener = listener;
        this.group = group;
        this.gate = gate;
        this.parking = parking;
        this.metrics = metrics;
    }

    /** Returning accepts the record, throwing gives it back to the queue. */
    @Override
    public void onShareRecord(ConsumerRecord<String, byte[]> record, @Nullable ShareAcknowledgment acknowledgment,
            @Nullable ShareConsumer<?, ?> consumer) {
        try {
            if (gate.lets(record)) {
                inTraceOf(record).observe(() -> listener.onShareRecord(record, acknowledgment, consumer));
                gate.handled(record);
            }
        } catch (RuntimeException failure) {
            failed(record, failure);
        }
    }

    /** Spring observes ordinary consumers but not those of share groups, and the work belongs to its request's trace. */
    private Observation inTraceOf(ConsumerRecord<String, byte[]> record) {
        return KafkaListenerObservation.LISTENER_OBSERVATION.observation(null,
                KafkaListenerObservation.DefaultKafkaListenerObservationConvention.INSTANCE,
                () -> new KafkaRecordReceiverContext(record, group, group, group, () -> null), observations);
    }

    /** Processes a record that was put aside before; throws when it fails again. */
    public void replay(ConsumerRecord<String, byte[]> record) {
        listener.onShareRecord(record, null, null);
    }

    private void failed(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        FailureKind kind = FailureKind.of(failure);
        metrics.failed(kind);
        log.info("{}-{}@{} failed: {}", record.topic(), record.partition(), record.offset(), failure.toString());
        boolean lastTry = record.deliveryCount().orElse((short) 1) >= TRIES;
        switch (kind) {
            case PARK -> parking.park(record, group, failure);
            case RETRY -> {
                if (lastTry) {
                    parking.park(record, group, failure);
                } else {
                    throw afterPause(PAUSE, failure);
                }
            }
            case WAIT -> throw afterPause(WAITING, failure);
        }
    }

    private static RuntimeException afterPause(Duration pause, RuntimeException failure) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return failure;
    }
}
