package dev.vitae.platform.failure;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * What a consumer does with a record that its listener could not process, by the kind of failure.
 *
 * <p>
 * While one waits, the container is paused and goes on polling, so that the group does not take it for dead; records
 * behind the failed one wait with it, so that the order of a partition is kept.
 */
final class ConsumerFailures implements CommonErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ConsumerFailures.class);

    private static final int TRIES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final Duration WAITING = Duration.ofSeconds(2);

    private final Function<Throwable, FailureKind> kinds;

    private final Parking parking;

    private final ListenerContainerPauseService pauses;

    private final FailureMetrics metrics;

    private final Map<Place, Tried> tried = new ConcurrentHashMap<>();

    ConsumerFailures(Function<Throwable, FailureKind> kinds, Parking parking, ListenerContainerPauseService pauses,
            FailureMetrics metrics) {
        this.kinds = kinds;
        this.parking = parking;
        this.pauses = pauses;
        this.metrics = metrics;
    }

    /** Keeps the records that were polled already, instead of fetching them again. */
    @Override
    public boolean seeksAfterHandling() {
        return false;
    }

    @Override
    public boolean handleOne(Exception failure, ConsumerRecord<?, ?> record, Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        FailureKind kind = kinds.apply(failure);
        metrics.failed(kind);
        return switch (kind) {
            case WAIT -> waitFor(failure, record, container);
            case RETRY -> retry(failure, record, container);
            case PARK -> park(failure, record, container);
        };
    }

    private boolean waitFor(Exception failure, ConsumerRecord<?, ?> record, MessageListenerContainer container) {
        log.warn("Something is down; {}-{}@{} waits: {}", record.topic(), record.partition(), record.offset(),
                String.valueOf(failure.getCause() == null ? failure : failure.getCause()));
        pauses.pause(container, WAITING);
        return false;
    }

    private boolean retry(Exception failure, ConsumerRecord<?, ?> record, MessageListenerContainer container) {
        Place place = new Place(String.valueOf(container.getGroupId()), record.topic(), record.partition());
        Tried before = tried.get(place);
        int tries = before != null && before.offset() == record.offset() ? before.times() + 1 : 1;
        if (tries >= TRIES) {
            boolean parked = park(failure, record, container);
            tried.remove(place);
            return parked;
        }
        tried.put(place, new Tried(record.offset(), tries));
        log.info("Try {} of {} failed for {}-{}@{}: {}", tries, TRIES, record.topic(), record.partition(),
                record.offset(), failure.toString());
        pause(container, FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
        return false;
    }

    private static void pause(MessageListenerContainer container, Duration pause) {
        try {
            ListenerUtils.stoppableSleep(container, pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean park(Exception failure, ConsumerRecord<?, ?> record, MessageListenerContainer container) {
        try {
            parking.park(record, String.valueOf(container.getGroupId()), failure);
            return true;
        } catch (RuntimeException notParked) {
            log.warn("Could not park {}-{}@{}; tried again: {}", record.topic(), record.partition(), record.offset(),
                    notParked.toString());
            pauses.pause(container, WAITING);
            return false;
        }
    }

    @Override
    public void handleOtherException(Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container,
            boolean batchListener) {
        log.error("The consumer of {} failed outside of any record", container.getGroupId(), failure);
    }

    @Override
    public void handleBatch(Exception failure, ConsumerRecords<?, ?> records, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        throw new IllegalStateException("Listeners take one record at a time, so that one failure holds nothing else",
                failure);
    }

    private record Place(String group, String topic, int partition) {}

    private record Tried(long offset, int times) {}
}
