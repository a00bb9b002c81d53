package dev.vitae.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keycloak's own distribution with our realm.
 *
 * <p>
 * Its start script is not used: it wraps the JVM in a shell, fixes the collector, and a kill would leave the JVM alone.
 */
public record KeycloakProcess(Place place) implements Kind {

    private static final List<String> OPENS = List.of("java.util", "java.util.concurrent", "java.security",
            "java.lang");

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public Stage stage() {
        return Stage.BACKING;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    /** Unpacks and configures once per distribution; a changed realm file starts with a fresh realm. */
    @Override
    public void prepare(Consumer<String> say) throws Exception {
        String version = System.getProperty("vitae.keycloak.version", "");
        Path archive = place.local("target", "keycloak", "keycloak-" + version + ".zip");
        Path mark = place.state("keycloak", "version");
        if (Files.exists(archive) && !(Files.exists(mark) && Files.readString(mark).equals(version))) {
            say.accept("unpacks and configures itself (once)");
            Folders.delete(home());
            Archive.unpack(archive, home());
            configure();
            Files.deleteIfExists(place.state("keycloak", "imported"));
            Files.writeString(mark, version);
        }
        if (!Files.exists(home().resolve("lib/quarkus-run.jar"))) {
            throw new IOException("is not there: infra/run fetches it, see infra/run --help");
        }
        Path realm = place.local("keycloak", "vitae-realm.json");
        Path imported = place.state("keycloak", "imported");
        if (!Identity.same(imported, realm)) {
            say.accept("takes the realm from " + place.root().relativize(realm));
            Folders.delete(place.keycloakData());
            Files.createDirectories(home().resolve("data/import"));
            Files.copy(realm, home().resolve("data/import/vitae-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            Identity.remember(imported, realm);
        }
        // Last, so that neither a new distribution nor a new realm file takes away what was restored.
        if (Files.exists(place.keycloakRestored())) {
            say.accept("takes people and realm from the backup");
            Folders.delete(place.keycloakData());
            Files.createDirectories(place.keycloakData().getParent());
            Files.move(place.keycloakRestored(), place.keycloakData(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void configure() throws Exception {
        List<String> build = line(List.of(), "build", "--db=dev-file", "--cache=local", "--health-enabled=true");
        Path log = place.logs().resolve("keycloak-build.log");
        Process process = new ProcessBuilder(build).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            throw new IOException("could not be configured, see " + log);
        }
    }

    @Override
    public Optional<Training> training() {
        Path cache = cache();
        if (!place.fastStart() || Files.exists(cache)) {
            return Optional.empty();
        }
        Path unfinished = place.state("aot", "keycloak.unfinished");
        return Optional.of(new Training(start(List.of("-XX:AOTCacheOutput=" + unfinished)), unfinished, cache));
    }

    @Override
    public List<String> command() {
        return start(
                place.fastStart() && Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    private List<String> start(List<String> more) {
        int port = place.number("keycloak");
        return line(more, "start", "--optimized", "--cache=local", "--import-realm", "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port, "--hostname=http://localhost:" + port,
                "--http-management-port=" + (port + Place.MANAGEMENT));
    }

    private List<String> line(List<String> more, String... arguments) {
        List<String> line = new ArrayList<>(place.jvm("320m"));
        line.addAll(more);
        line.addAll(List.of("-Xms64m", "-XX:MaxMetaspaceSize=256m", "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en", "-Duser.country=US"));
        OPENS.forEach(opened -> line.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        line.addAll(List.of("-cp", home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        line.addAll(List.of(arguments));
        return line;
    }

    /** The realm file's placeholders are filled from here. */
    @Override
    public Map<String, String> environment() {
        return Map.of("VITAE_PORT_GATEWAY", String.valueOf(place.number("gateway")), "VITAE_GATEWAY_SECRET",
                place.setting("VITAE_GATEWAY_SECRET", "local-gateway-secret"), "KC_BOOTSTRAP_ADMIN_USERNAME",
                place.setting("VITAE_KEYCLOAK_ADMIN", "admin"), "KC_BOOTSTRAP_ADMIN_PASSWORD",
                place.setting("VITAE_KEYCLOAK_ADMIN_PASSWORD", "admin"));
    }

    @Override
    public boolean healthy() throws Exception {
        return Get.answers(place.issuer() + "/.well-known/openid-configuration");
    }

    private Path home() {
        return place.state("keycloak", "home");
    }

    private Path cache() {
        return place.state("aot", "keycloak-" + Identity.of(place.state("keycloak", "version")) + ".aot");
    }
}
