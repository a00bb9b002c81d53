package dev.vitae.platform.topic;

import java.time.Duration;
import java.util.Map;

import org.springframework.kafka.core.KafkaAdmin;

/** The topics as a service makes them, for a test that needs them before its first service. */
public final class AllTopics {

    private AllTopics() {}

    public static void on(String broker) {
        TopicCreation creation = new TopicAutoConfiguration().topicCreation(
                new KafkaAdmin(Map.of("bootstrap.servers", broker)),
                new TopicProperties(true, (short) 1, Duration.ofSeconds(30), null));
        creation.start();
        creation.stop();
    }
}
