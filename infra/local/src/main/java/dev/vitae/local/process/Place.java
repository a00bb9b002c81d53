package dev.vitae.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where everything of one local stack is: its folders, its ports, its settings from the environment.
 *
 * @param root the checkout
 * @param environment overrides, {@code VITAE_PORT_<NAME>} above all
 * @param fastStart prefer a short start over peak speed
 */
public record Place(Path root, Map<String, String> environment, boolean fastStart) {

    private static final Map<String, Integer> PORTS = new LinkedHashMap<>();

    static {
        PORTS.put("gateway", 8080);
        PORTS.put("profile", 8081);
        PORTS.put("generation", 8082);
        PORTS.put("matching", 8083);
        PORTS.put("export", 8084);
        PORTS.put("analytics", 8085);
        PORTS.put("keycloak", 8180);
        PORTS.put("kafka", 9092);
        PORTS.put("kafka-controller", 9093);
        PORTS.put("mongo", 27017);
    }

    /** Management (health, metrics) listens this far above the port that it belongs to. */
    public static final int MANAGEMENT = 10_000;

    public Path state(String... below) {
        return root.resolve(".local").resolve(Path.of("", below));
    }

    public Path logs() {
        return state("logs");
    }

    public Path run() {
        return state("run");
    }

    public Path local(String... below) {
        return root.resolve("infra/local").resolve(Path.of("", below));
    }

    /** Where Keycloak keeps its database. */
    public Path keycloakData() {
        return state("keycloak", "home", "data", "h2");
    }

    /** A database from a backup that Keycloak has still to take. */
    public Path keycloakRestored() {
        return state("keycloak", "restored");
    }

    public int number(String name) {
        Integer usual = PORTS.get(name);
        if (usual == null) {
            throw new IllegalArgumentException("No port is known for " + name);
        }
        return Integer.parseInt(setting(settingOf(name), String.valueOf(usual)));
    }

    public Port port(String name) {
        return new Port(name, number(name), settingOf(name));
    }

    public Port managementPort(String name) {
        return new Port(name + " management", number(name) + MANAGEMENT, settingOf(name));
    }

    private static String settingOf(String name) {
        return "VITAE_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public String setting(String name, String usual) {
        String set = environment.get(name);
        return set == null || set.isBlank() ? usual : set;
    }

    public String address() {
        return "http://localhost:" + number("gateway");
    }

    public String issuer() {
        return "http://localhost:" + number("keycloak") + "/realms/vitae";
    }

    /** The Java that runs the launcher runs the rest too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Flags that every process of ours gets; the second list trades peak speed for a short start. */
    List<String> jvm(String heap) {
        List<String> flags = new ArrayList<>(
                List.of(java(), "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError"));
        if (fastStart) {
            flags.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1"));
        }
        return flags;
    }

    public void makeFolders() {
        try {
            for (String folder : List.of("data", "logs", "aot", "run")) {
                Files.createDirectories(state(folder));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
