package dev.vitae.platform.failure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutionException;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts a record aside in the dead-letter topic of its topic, with the reason, so that the ones behind it go on. */
public final class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private static final int LONGEST_REASON = 500;

    private final KafkaTemplate<String, byte[]> kafka;

    private final Counter parked;

    Parking(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.parked = Counter.builder("vitae.inbox.parked").description("Records put aside").register(meters);
    }

    /**
     * Returns when the record stands in the dead-letter topic.
     *
     * @param group the consumer that could not process it
     * @throws KafkaException when it does not: the record must be tried again
     */
    public void park(ConsumerRecord<?, ?> record, String group, Exception failure) {
        Throwable cause = deciding(failure);
        Headers headers = new RecordHeaders();
        record.headers().forEach(headers::add);
        put(headers, DeadLetterHeaders.REASON, reason(cause));
        put(headers, DeadLetterHeaders.EXCEPTION, cause.getClass().getName());
        put(headers, DeadLetterHeaders.TOPIC, record.topic());
        put(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
        put(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
        put(headers, DeadLetterHeaders.GROUP, group);
        put(headers, DeadLetterHeaders.PARKED_AT, Instant.now().toString());
        send(new ProducerRecord<>(record.topic() + ".dlt", null, text(record.key()), (byte[]) record.value(), headers));
        parked.increment();
        log.error("Parked {}-{}@{} for {}: {}", record.topic(), record.partition(), record.offset(), group,
                reason(cause), failure);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            kafka.send(record).get();
        } catch (ExecutionException failure) {
            throw new KafkaException("Could not park a record of " + record.topic(), failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped while parking a record of " + record.topic(), interrupted);
        }
    }

    /** The service's own word if there is one, else the innermost cause. */
    private static Throwable deciding(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof Unprocessable) {
                return one;
            }
            innermost = one;
        }
        return innermost;
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON);
    }

    private static @Nullable String text(@Nullable Object key) {
        return key instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) key;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
