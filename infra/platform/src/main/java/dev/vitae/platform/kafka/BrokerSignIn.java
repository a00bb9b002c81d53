package dev.vitae.platform.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How a client of a broker that asks for a name and a password says both. */
public final class BrokerSignIn {

    private BrokerSignIn() {}

    /** Kafka's client settings. */
    public static Map<String, String> with(String user, String password) {
        return Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=" + quoted(user)
                        + " password=" + quoted(password) + ";");
    }

    public static String passwordIn(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
