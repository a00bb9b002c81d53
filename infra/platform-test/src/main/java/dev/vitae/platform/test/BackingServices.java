package dev.vitae.platform.test;

import java.util.Locale;

/** A database server and a broker, started once per JVM. */
sealed interface BackingServices permits EmbeddedServices, ContainerServices {
    String bootstrapServers();

    String mongoUri(String database);

    static BackingServices running() {
        return Running.SERVICES;
    }

    /** Started by the first who asks. */
    final class Running {
        private static final BackingServices SERVICES = start(System.getProperty("backends", "embedded"));

        private Running() {}

        private static BackingServices start(String kind) {
            return switch (kind.toLowerCase(Locale.ROOT)) {
                case "embedded" -> new EmbeddedServices();
                case "containers" -> new ContainerServices();
                default ->
                    throw new IllegalArgumentException("-Dbackends=embedded or -Dbackends=containers, not " + kind);
            };
        }
    }
}
