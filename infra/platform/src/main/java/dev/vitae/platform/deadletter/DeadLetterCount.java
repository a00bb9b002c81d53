package dev.vitae.platform.deadletter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.observability.Measurement;

/** Tells by a metric how many records of each topic wait for an operator. */
final class DeadLetterCount implements Measurement {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterCount.class);

    private final DeadLetters letters;

    private final MeterRegistry meters;

    private final Map<Topic, AtomicLong> waiting = new ConcurrentHashMap<>();

    DeadLetterCount(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        this.meters = meters;
    }

    @Override
    public void register() {
        letters.topics().forEach(this::counted);
    }

    private AtomicLong counted(Topic topic) {
        return waiting.computeIfAbsent(topic, _ -> {
            AtomicLong count = new AtomicLong();
            Gauge.builder("vitae.deadletters", count, AtomicLong::get)
                    .description("Parked records of this service that nobody has put through again")
                    .tag("topic", topic.topicName())
                    .register(meters);
            return count;
        });
    }

    @Override
    public void take() {
        letters.topics().forEach(topic -> counted(topic).set(letters.waiting(topic).size()));
    }

    /** A look out of turn; what fails is left to the next one. */
    void refresh() {
        try {
            take();
        } catch (RuntimeException failure) {
            log.debug("Could not count dead letters", failure);
        }
    }

    /** Each look reads every dead-letter topic to its end. */
    @Override
    public Duration every() {
        return Duration.ofSeconds(60);
    }
}
