package dev.vitae.platform.observability;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the broker answers; Boot brings no such indicator. Keeps one connection rather than making one per look. */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {
    private static final Duration WITHIN = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    KafkaHealth(Map<String, Object> settings) {
        super("The broker does not answer");
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "health");
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        int millis = (int) WITHIN.toMillis();
        int nodes = admin().describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                .nodes()
                .get(millis, TimeUnit.MILLISECONDS)
                .size();
        health.up().withDetail("nodes", nodes);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
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
