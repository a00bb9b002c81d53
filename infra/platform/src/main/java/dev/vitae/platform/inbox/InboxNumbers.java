package dev.vitae.platform.inbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.listener.ShareKafkaMessageListenerContainer;

import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.observability.Measurement;

/** How far behind this service is, for each topic that it listens to; NaN while the broker does not tell. */
final class InboxNumbers implements Measurement, DisposableBean {

    private final Listeners listeners;

    private final InboxGate gate;

    private final Supplier<Admin> admins;

    private final MeterRegistry meters;

    private final Map<Topic, AtomicReference<Double>> lags = new EnumMap<>(Topic.class);

    private @Nullable Admin admin;

    InboxNumbers(Listeners listeners, InboxGate gate, Supplier<Admin> admins, MeterRegistry meters) {
        this.listeners = listeners;
        this.gate = gate;
        this.admins = admins;
        this.meters = meters;
    }

    @Override
    public void register() {
        listeners.topics().forEach(topic -> {
            gate.register(topic);
            lags.computeIfAbsent(topic, this::gauge);
        });
    }

    private AtomicReference<Double> gauge(Topic topic) {
        AtomicReference<Double> lag = new AtomicReference<>(Double.NaN);
        Gauge.builder("vitae.inbox.lag", lag, AtomicReference::get)
                .description("Records of the topic that this service has not processed yet")
                .tag("topic", topic.topicName())
                .register(meters);
        return lag;
    }

    @Override
    public void take() throws ExecutionException, InterruptedException {
        if (lags.isEmpty()) {
            return;
        }
        try {
            Map<Topic, Long> behind = behind(new Lag(admin()));
            lags.forEach((topic, lag) -> lag.set(behind.containsKey(topic) ? (double) behind.get(topic) : Double.NaN));
        } catch (ExecutionException | RuntimeException failure) {
            lags.values().forEach(lag -> lag.set(Double.NaN));
            throw failure;
        }
    }

    private Map<Topic, Long> behind(Lag lag) throws ExecutionException, InterruptedException {
        Map<String, TreeSet<Topic>> ordinary = new HashMap<>();
        Map<String, TreeSet<Topic>> shared = new HashMap<>();
        for (MessageListenerContainer container : listeners.all()) {
            String group = container.getGroupId();
            if (group != null) {
                (container instanceof ShareKafkaMessageListenerContainer ? shared : ordinary)
                        .computeIfAbsent(group, _ -> new TreeSet<>())
                        .addAll(Listeners.topics(container));
            }
        }
        Map<Topic, Long> behind = new EnumMap<>(Topic.class);
        for (var group : ordinary.entrySet()) {
            lag.of(group.getKey(), group.getValue()).forEach((topic, n) -> behind.merge(topic, n, Long::sum));
        }
        for (var group : shared.entrySet()) {
            lag.ofShared(group.getKey(), group.getValue()).forEach((topic, n) -> behind.merge(topic, n, Long::sum));
        }
        return behind;
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = admins.get();
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
