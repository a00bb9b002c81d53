package dev.vitae.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PortTests {

    @Test
    void namesTheTakenPortAndWhatMovesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String number = String.valueOf(other.getLocalPort());
            Port port = new Place(Path.of("."), Map.of("VITAE_PORT_KAFKA_CONTROLLER", number), true)
                    .port("kafka-controller");

            assertThat(port.free()).isFalse();
            assertThat(port.complaint()).contains(number, "kafka-controller", "VITAE_PORT_KAFKA_CONTROLLER");
            other.close();
            assertThat(port.free()).isTrue();
        }
    }
}
