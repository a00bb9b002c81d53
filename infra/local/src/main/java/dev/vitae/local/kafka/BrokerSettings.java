package dev.vitae.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** How a broker of one machine is set up: one node, no replicas, quick to notice its own restart. */
final class BrokerSettings {

    private static final int NODE = 1;

    private static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners",
                "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("log.dirs", directory.toAbsolutePath().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "4");
        forOneNode(settings);
        forQuickGroups(settings);
        return settings;
    }

    private static void forOneNode(Properties settings) {
        for (String topic : new String[]{"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // After kill -9 the controller waits for the old session to end before it lets the broker in again.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("controlled.shutdown.enable", "false");
        // One machine, six small services: fewer threads and buffers than a cluster's defaults.
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        // What has expired goes soon after; the default looks every five minutes.
        settings.put("log.retention.check.interval.ms", "30000");
    }

    /** A member learns of its partitions by its next heartbeat: the defaults (3 and 5 s) are a long wait at start. */
    private static void forQuickGroups(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        for (String kind : new String[]{"consumer", "share"}) {
            settings.put("group." + kind + ".min.heartbeat.interval.ms", "200");
            settings.put("group." + kind + ".heartbeat.interval.ms", "400");
            settings.put("group." + kind + ".min.session.timeout.ms", "6000");
            settings.put("group." + kind + ".session.timeout.ms", "10000");
        }
        // A worker that died gives its record back after this time; workers prolong by acknowledging, not by waiting.
        settings.put("group.share.min.record.lock.duration.ms", "1000");
        settings.put("group.share.record.lock.duration.ms", "15000");
    }

    /** Gives the directory its cluster id, once. */
    static void formatOnce(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(directory);
            new Formatter().setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(directory.toAbsolutePath().toString())
                    .addDirectory(directory.toAbsolutePath().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Exception failure) {
            throw new IllegalStateException("Could not format the broker's directory " + directory, failure);
        }
    }
}
