package dev.vitae.local.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml: what a hurried change could take away without anybody noticing. */
class ComposeFileTests {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Published, on the loopback interface only; nothing else is. */
    private static final Set<String> DOORS = Set.of("auth-gateway", "keycloak", "grafana");

    private final Map<String, Object> file = read();

    private final Map<String, Map<String, Object>> services = map(file.get("services"));

    @Test
    void nothingInAContainerIsRootOrCanBecomeIt() {
        services.forEach((name, service) -> {
            assertThat((String) service.get("user")).as("user of %s", name).matches("[1-9]\\d*:\\d+");
            assertThat(service.get("read_only")).as("read_only of %s", name).isEqualTo(true);
            assertThat(service.get("cap_drop")).as("cap_drop of %s", name).isEqualTo(List.of("ALL"));
            assertThat(service).as(name).doesNotContainKeys("cap_add", "privileged", "network_mode");
            assertThat(service.get("security_opt")).as("security_opt of %s", name)
                    .isEqualTo(List.of("no-new-privileges:true"));
        });
    }

    @Test
    void everythingHasLimitsAndIsStartedAgain() {
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("mem_limit", "pids_limit");
            assertThat(service.get("restart")).as("restart of %s", name)
                    .isEqualTo(once(service) ? "no" : "unless-stopped");
        });
    }

    @Test
    void everythingTellsWhetherItIsHealthyAndStartsAfterWhatItNeeds() {
        services.forEach((name, service) -> {
            Map<String, Object> health = map(service.get("healthcheck"));
            assertThat(health).as("healthcheck of %s", name).containsKey(once(service) ? "disable" : "test");
            Map<String, Map<String, Object>> needs = map(service.getOrDefault("depends_on", Map.of()));
            needs.forEach((needed, how) -> assertThat(how.get("condition")).as("%s needs %s", name, needed)
                    .isEqualTo(once(Objects.requireNonNull(services.get(needed)))
                            ? "service_completed_successfully"
                            : "service_healthy"));
        });
    }

    @Test
    void imagesAreOfOneExactVersion() throws IOException {
        List<String> images = new ArrayList<>(services.values().stream().map(service -> (String) service.get("image"))
                .toList());
        for (String dockerfile : List.of("infra/local/Dockerfile", "infra/local/docker/keycloak/Dockerfile")) {
            String base = Files.readAllLines(ROOT.resolve(dockerfile)).stream()
                    .filter(line -> line.startsWith("ARG BASE="))
                    .findFirst().orElseThrow().substring("ARG BASE=".length());
            images.add(base);
            assertThat(Files.readString(ROOT.resolve("docker-compose.yml"))).as("the default of %s", dockerfile)
                    .contains("BASE:-" + base + "}");
        }
        assertThat(images).allSatisfy(image -> assertThat(image).matches("[a-z./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*"));
    }

    @Test
    void passwordsAreFilesAndReachOnlyWhoNeedsThem() {
        services.forEach((name, service) -> {
            Map<String, Object> environment = map(service.getOrDefault("environment", Map.of()));
            environment.forEach((setting, value) -> {
                if (setting.matches("(?i).*(password|secret|token|key).*") && !setting.contains("JWK_SET_URI")) {
                    assertThat(String.valueOf(value)).as("%s of %s", setting, name).startsWith("/run/secrets/");
                }
                // Between user and host of an address only a reference to a secret may stand.
                assertThat(String.valueOf(value)).as("%s of %s", setting, name)
                        .doesNotContainPattern("://[^/@]*:(?!\\$\\$\\{vitae\\.mongo\\.password})[^/@]*@");
            });
        });
        Map<String, Map<String, Object>> secrets = map(file.get("secrets"));
        assertThat(secrets).isNotEmpty();
        secrets.forEach(
                (name, secret) -> assertThat(secret).as(name).isEqualTo(Map.of("file", "./.local/secrets/" + name)));
        services.forEach((name, service) -> {
            if (service.containsKey("build") && !name.equals("keycloak")) {
                String own = name.replace("auth-", "").replace("-service", "");
                assertThat(sources(service)).as("secrets of %s", name)
                        .containsOnly("kafka-" + name, "mongo-" + own, name.equals("auth-gateway")
                                ? "gateway-client"
                                : "kafka-" + name);
            }
        });
    }

    @Test
    void onlyTheDoorsArePublishedAndOnlyOnThisMachine() {
        services.forEach((name, service) -> {
            List<?> ports = (List<?>) service.getOrDefault("ports", List.of());
            assertThat(!ports.isEmpty()).as("%s is published", name).isEqualTo(DOORS.contains(name));
            assertThat(ports).as("ports of %s", name)
                    .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
        });
        Map<String, Map<String, Object>> networks = map(file.get("networks"));
        assertThat(Objects.requireNonNull(networks.get("inside")).get("internal")).isEqualTo(true);
    }

    /** Commands for a bad day: what they name must be there, and they must leave out nothing that is kept. */
    @Test
    void theBackupIsOfEverythingThatIsStored() throws IOException {
        String doc = Files.readString(ROOT.resolve("infra/BACKUP.md"));
        String commands = doc.substring(doc.indexOf("## With docker-compose"));
        Map<String, String> copied = new TreeMap<>();
        Pattern.compile("\"([a-z-]+) (/[a-z/]+)\"").matcher(commands).results()
                .forEach(part -> copied.put(part.group(1), part.group(2)));

        assertThat(copied).isEqualTo(kept());
        assertThat(commands).doesNotContain("--password", "-p ", "PASSWORD", "cat .local");
        List<String> images = services.values().stream().map(service -> (String) service.get("image")).toList();
        assertThat(Pattern.compile("--entrypoint \\S+ (\\S+)").matcher(commands).results().map(run -> run.group(1)))
                .isNotEmpty().allSatisfy(image -> assertThat(images).contains(image));
    }

    /** The folders in named volumes, by service; what Prometheus and Grafana keep can be lost. */
    private Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        Map<String, Object> volumes = map(file.get("volumes"));
        services.forEach((name, service) -> {
            for (Object volume : (List<?>) service.getOrDefault("volumes", List.of())) {
                String[] fromTo = volume.toString().split(":");
                if (volumes.containsKey(fromTo[0]) && !service.containsKey("profiles")) {
                    kept.put(name, fromTo[1]);
                }
            }
        });
        return kept;
    }

    private static boolean once(Map<String, Object> service) {
        return "no".equals(service.get("restart"));
    }

    private static List<String> sources(Map<String, Object> service) {
        return ((List<?>) service.getOrDefault("secrets", List.of())).stream()
                .map(secret -> secret instanceof Map<?, ?> named
                        ? String.valueOf(named.get("source"))
                        : secret.toString())
                .toList();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T map(@Nullable Object value) {
        return (T) Objects.requireNonNull(value);
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
