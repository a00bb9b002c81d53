package dev.vitae.platform.topic;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import dev.vitae.platform.kafka.BrokerSignIn;

/** A real broker with the settings of docker-compose.yml's; everybody's password is the name. */
final class GuardedBroker implements AutoCloseable {

    private final KafkaRaftServer server;

    private final int port = freePort();

    GuardedBroker(Path data) throws Exception {
        int controller = freePort();
        Properties settings = new Properties();
        settings.load(Files.newBufferedReader(Path.of("../local/docker/kafka/server.properties")));
        settings.put("log.dirs", data.toString());
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        String own = Objects.requireNonNull(BrokerSignIn.with("admin", "admin").get("sasl.jaas.config"));
        String users = Right.SERVICES.stream().map(user -> " user_" + user + "=\"" + user + '"')
                .collect(Collectors.joining());
        settings.put("listener.name.client.plain.sasl.jaas.config",
                own.replace(";", " user_admin=\"admin\"" + users + ";"));
        settings.put("listener.name.controller.plain.sasl.jaas.config", own.replace(";", " user_admin=\"admin\";"));
        new Formatter().setNodeId(1).setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION).setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString()).addDirectory(data.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)).run();
        server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
    }

    /** Client settings of this user. */
    Map<String, Object> as(String user) {
        Map<String, Object> settings = new HashMap<>(BrokerSignIn.with(user, user));
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
