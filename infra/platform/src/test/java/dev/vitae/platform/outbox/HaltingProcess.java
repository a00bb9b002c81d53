package dev.vitae.platform.outbox;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import dev.vitae.platform.testing.Posting;
import dev.vitae.platform.testing.Service;

/** A service that writes one fact, and halts where it is told to: {@code HaltingProcess MONGO BROKER NAME ID WHERE}. */
final class HaltingProcess {

    private HaltingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        Class<?> where = args[4].equals("before") ? BeforeTheSend.class : AfterTheSend.class;
        Service service = Service.start(args[2], args[0], args[1], List.of(),
                "spring.kafka.producer.properties.interceptor.classes=" + where.getName());
        service.get(Facts.class).insert(new Posting(args[3], "one"), Posting.fact(args[3], 1));
        Thread.currentThread().join();
    }

    /** The write is done, the broker has not heard of it. */
    public static final class BeforeTheSend extends Interceptor {

        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
            Runtime.getRuntime().halt(9);
            return record;
        }
    }

    /** The broker has acknowledged, the document does not say so yet. */
    public static final class AfterTheSend extends Interceptor {

        @Override
        public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
            Runtime.getRuntime().halt(9);
        }
    }

    abstract static class Interceptor implements ProducerInterceptor<String, byte[]> {

        @Override
        public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
            return record;
        }

        @Override
        public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

        @Override
        public void configure(Map<String, ?> settings) {}

        @Override
        public void close() {}
    }
}
