package dev.vitae.platform.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.kafka.core.KafkaTemplate;

/** Hands one fact to the broker and waits for the acknowledgement of all replicas. */
class Outgoing {

    private final KafkaTemplate<String, byte[]> kafka;

    private final String source;

    private final Duration longest;

    Outgoing(KafkaTemplate<String, byte[]> kafka, String source, Duration longest) {
        this.kafka = kafka;
        this.source = source;
        this.longest = longest;
    }

    /**
     * Returns when the fact is on the topic.
     *
     * @throws NotAcknowledged when that is not known: it may be there or not
     */
    void send(Fact fact) throws InterruptedException {
        try {
            CompletableFuture<?> sent = kafka.send(fact.toRecord(source));
            sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new NotAcknowledged(fact, failure);
        } catch (RuntimeException failure) {
            throw new NotAcknowledged(fact, failure);
        }
    }

    /** The longest that {@link #send} can take. */
    Duration longest() {
        return longest;
    }

    /** A send that is not done. */
    static final class NotAcknowledged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAcknowledged(Fact fact, Throwable cause) {
            super("Not acknowledged: " + fact.topic() + " " + fact.id(), cause);
        }
    }
}
