package dev.vitae.platform.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import dev.vitae.contracts.event.Retention;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.kafka.Messages;

/**
 * Makes the topics that are not there yet, before anything listens. Every service makes all of them, so that none has
 * to wait for another; while the broker is away it goes on trying in the background.
 */
final class TopicCreation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Map<String, String> ANY = Map.of("max.message.bytes", String.valueOf(Messages.LARGEST));

    private static final Set<String> TIMES = Set.of("retention.ms", "segment.ms", "max.compaction.lag.ms",
            "delete.retention.ms");

    private final Supplier<Admin> admin;

    private final TopicProperties properties;

    private @Nullable Thread worker;

    TopicCreation(Supplier<Admin> admin, TopicProperties properties) {
        this.admin = admin;
        this.properties = properties;
    }

    @Override
    public void start() {
        CountDownLatch made = new CountDownLatch(1);
        worker = Thread.ofVirtual().name("topics").start(() -> untilMade(made));
        try {
            if (!made.await(properties.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("No broker yet: the service starts without, topics are made when it is there");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilMade(CountDownLatch made) {
        try {
            while (made.getCount() > 0) {
                try (Admin client = admin.get()) {
                    make(client);
                    made.countDown();
                } catch (ExecutionException | KafkaException failure) {
                    log.info("Topics not made yet: {}",
                            String.valueOf(failure.getCause() == null ? failure : failure.getCause()));
                    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Admin client) throws ExecutionException, InterruptedException {
        for (KafkaFuture<Void> made : client.createTopics(all()).values().values()) {
            try {
                made.get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
    }

    private List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(topic(topic.topicName(), topic.partitions(), topic.retention()));
            topics.add(topic(topic.deadLetters(), 1, Topic.DEAD_LETTERS_KEPT));
        }
        return topics;
    }

    private NewTopic topic(String name, int partitions, Retention retention) {
        Map<String, String> settings = new HashMap<>(ANY);
        settings.putAll(retention.settings());
        settings.replaceAll(this::shortened);
        return new NewTopic(name, partitions, properties.replicas()).configs(settings);
    }

    private String shortened(String setting, String value) {
        Duration horizon = properties.horizon();
        return horizon == null || !TIMES.contains(setting)
                ? value
                : String.valueOf(Math.min(Long.parseLong(value), horizon.toMillis()));
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
