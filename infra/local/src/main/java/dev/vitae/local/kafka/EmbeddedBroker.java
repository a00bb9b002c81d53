package dev.vitae.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A KRaft broker and controller in this process, on the loopback interface, with its messages and offsets on disk.
 *
 * <p>
 * Topics are never made by use: a name that nobody declared is a mistake.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final Path directory;

    private final int port;

    private final int controllerPort;

    private final boolean temporary;

    private @Nullable KafkaRaftServer server;

    private EmbeddedBroker(Path directory, int port, int controllerPort, boolean temporary) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
        this.temporary = temporary;
        resume();
    }

    /** Opens what the directory holds, or formats it first. */
    public static EmbeddedBroker onDisk(Path directory, int port, int controllerPort) {
        return new EmbeddedBroker(directory, port, controllerPort, false);
    }

    /** A broker on free ports that removes its data when it closes. */
    public static EmbeddedBroker inTemporaryDirectory() {
        try (ServerSocket one = free(); ServerSocket two = free()) {
            Path directory = Files.createTempDirectory("broker");
            int port = one.getLocalPort();
            int controllerPort = two.getLocalPort();
            one.close();
            two.close();
            return new EmbeddedBroker(directory, port, controllerPort, true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Goes away as a stopped broker does; messages and offsets stay. */
    public synchronized void suspend() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Comes back on the same ports; returns when the broker takes requests. */
    public synchronized void resume() {
        if (server == null) {
            BrokerSettings.formatOnce(directory);
            KafkaConfig config = KafkaConfig.fromProps(BrokerSettings.of(directory, port, controllerPort));
            KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
            starting.startup();
            server = starting;
        }
    }

    @Override
    public synchronized void close() {
        suspend();
        if (temporary) {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
