package dev.vitae.platform.workqueue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.ShareKafkaMessageListenerContainer;

/**
 * Starts the workers once the broker knows how their group begins: with the first record, not with the next. A share
 * group that joined before that would skip what was sent earlier.
 */
final class WorkQueueStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkQueueStart.class);

    private final KafkaListenerEndpointRegistry registry;

    private final Supplier<Admin> admin;

    private @Nullable Thread starter;

    WorkQueueStart(KafkaListenerEndpointRegistry registry, Supplier<Admin> admin) {
        this.registry = registry;
        this.admin = admin;
    }

    @Override
    public void start() {
        List<MessageListenerContainer> queues = queues();
        starter = Thread.ofVirtual().name("work-queue-start").start(() -> {
            if (!queues.isEmpty() && setUp(queues)) {
                queues.forEach(MessageListenerContainer::start);
            }
        });
    }

    private List<MessageListenerContainer> queues() {
        return new ArrayList<>(registry.getListenerContainers()
                .stream()
                .filter(ShareKafkaMessageListenerContainer.class::isInstance)
                .toList());
    }

    /** False: the service stops. */
    private boolean setUp(List<MessageListenerContainer> queues) {
        while (true) {
            try (Admin client = admin.get()) {
                client.incrementalAlterConfigs(settings(queues)).all().get();
                return true;
            } catch (ExecutionException | KafkaException failure) {
                log.info("Work queue not set up yet: {}",
                        String.valueOf(failure.getCause() == null ? failure : failure.getCause()));
            } catch (InterruptedException stopped) {
                return false;
            }
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException stopped) {
                return false;
            }
        }
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> settings(List<MessageListenerContainer> queues) {
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
        for (MessageListenerContainer queue : queues) {
            settings.put(
                    new ConfigResource(ConfigResource.Type.GROUP, Objects.requireNonNull(queue.getGroupId())),
                    List.of(new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"),
                            AlterConfigOp.OpType.SET)));
        }
        return settings;
    }

    @Override
    public void stop() {
        if (starter != null) {
            starter.interrupt();
            starter = null;
        }
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    /** With the other consumers. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
