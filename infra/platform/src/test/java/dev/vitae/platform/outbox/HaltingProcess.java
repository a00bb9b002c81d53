package dev.vitae.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Service;

/**
 * A service that writes two facts and halts when one of them is acknowledged and not marked, the other written and not
 * sent: {@code HaltingProcess MONGO BROKER NAME}.
 */
final class HaltingProcess {

    static final String UNSENT = "unsent";

    static final String UNMARKED = "unmarked";

    /** Else a service confirms the erasures that other tests left on the topics, and counts them as sent. */
    static final String NOTHING_ELSE_TO_SEND = "spring.autoconfigure.exclude="
            + "dev.vitae.platform.personal.PersonalDataAutoConfiguration";

    private HaltingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        Service service = Service.start(args[2], args[0], args[1], List.of(), NOTHING_ELSE_TO_SEND,
                "spring.kafka.producer.properties.interceptor.classes=" + Halting.class.getName());
        for (String one : List.of(UNSENT, UNMARKED)) {
            String id = args[2] + "/" + one;
            service.get(Facts.class).insert(new Posting(id, "one"), Posting.fact(id, 1));
        }
        Thread.currentThread().join();
    }

    public static final class Halting implements ProducerInterceptor<String, byte[]> {

        /** The broker does not hear of what is not to be sent. */
        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
            if (record.key().endsWith(UNSENT)) {
                waitForTheEnd();
            }
            return record;
        }

        private static void waitForTheEnd() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        /** The broker has acknowledged, the document does not say so yet. What timed out is sent again first. */
        @Override
        public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            if (failure == null) {
                Runtime.getRuntime().halt(9);
            }
        }

        @Override
        public void configure(Map<String, ?> settings) {}

        @Override
        public void close() {}
    }
}
