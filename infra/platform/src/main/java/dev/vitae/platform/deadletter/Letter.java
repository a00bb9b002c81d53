package dev.vitae.platform.deadletter;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import dev.vitae.platform.failure.DeadLetterHeaders;

/** A parked record. */
record Letter(ConsumerRecord<String, byte[]> parked) {

    TopicPartition partition() {
        return new TopicPartition(parked.topic(), parked.partition());
    }

    long offset() {
        return parked.offset();
    }

    @Nullable
    String group() {
        return header(DeadLetterHeaders.GROUP);
    }

    @Nullable
    String header(String name) {
        Header header = parked.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The record as it was first delivered. */
    ConsumerRecord<String, byte[]> original() {
        ConsumerRecord<String, byte[]> original = new ConsumerRecord<>(
                String.valueOf(header(DeadLetterHeaders.TOPIC)), (int) number(DeadLetterHeaders.PARTITION),
                number(DeadLetterHeaders.OFFSET), parked.key(), parked.value());
        parked.headers().forEach(header -> {
            if (!header.key().startsWith("dlt-")) {
                original.headers().add(header);
            }
        });
        return original;
    }

    private long number(String name) {
        String value = header(name);
        return value == null ? 0 : Long.parseLong(value);
    }
}
