package dev.vitae.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One of our services, from its executable jar.
 *
 * <p>
 * For a short start the jar is unpacked once and a first run records its classes; both are kept until the jar changes.
 *
 * @param name its short name, which is also the name of its database
 * @param module its folder
 * @param heap the most that its heap may take
 */
public record ServiceProcess(Place place, String name, String module, String heap) implements Kind {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    public Path jar() {
        return place.root().resolve(module).resolve("target/" + module + "-" + VERSION + "-app.jar");
    }

    @Override
    public Stage stage() {
        return name.equals("gateway") ? Stage.DOOR : Stage.SERVICE;
    }

    @Override
    public Set<String> needs() {
        return Set.of("broker", "mongo");
    }

    @Override
    public void prepare(Consumer<String> say) throws Exception {
        if (!Files.exists(jar())) {
            throw new IOException("is not built: " + jar() + " is missing");
        }
        if (Identity.same(unpacked().resolve("identity"), jar())) {
            return;
        }
        Folders.delete(unpacked());
        Process extraction = new ProcessBuilder(Place.java(), "-Djarmode=tools", "-jar", jar().toString(), "extract",
                "--destination", unpacked().toString())
                .redirectErrorStream(true)
                .redirectOutput(place.logs().resolve(name + "-unpack.log").toFile())
                .start();
        if (!extraction.waitFor(2, TimeUnit.MINUTES) || extraction.exitValue() != 0) {
            throw new IOException("could not be unpacked, see " + place.logs().resolve(name + "-unpack.log"));
        }
        Identity.remember(unpacked().resolve("identity"), jar());
    }

    @Override
    public Optional<Training> training() {
        if (!place.fastStart() || Files.exists(cache())) {
            return Optional.empty();
        }
        Path unfinished = unpacked().resolve("unfinished.aot");
        return Optional.of(new Training(line(List.of("-XX:AOTCacheOutput=" + unfinished)), unfinished, cache()));
    }

    @Override
    public List<String> command() {
        return line(place.fastStart() && Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of());
    }

    private List<String> line(List<String> more) {
        List<String> line = new ArrayList<>(place.jvm(heap));
        line.addAll(more);
        line.addAll(List.of("-jar", unpacked().resolve(jar().getFileName()).toString()));
        return line;
    }

    @Override
    public Map<String, String> environment() {
        int port = place.number(name);
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(port + Place.MANAGEMENT));
        environment.put("SPRING_MONGODB_URI", "mongodb://127.0.0.1:" + place.number("mongo") + "/" + name);
        environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + place.number("kafka"));
        environment.put("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", "127.0.0.1:" + place.number("kafka"));
        environment.put("VITAE_ISSUER", place.issuer());
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", place.issuer());
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES", "vitae");
        if (stage() == Stage.DOOR) {
            environment.put("VITAE_GATEWAY_SECRET", place.setting("VITAE_GATEWAY_SECRET", "local-gateway-secret"));
            environment.put("VITAE_GATEWAY_SIGNIN_ISSUER", place.issuer());
            for (String behind : List.of("profile", "generation", "matching", "export", "analytics")) {
                environment.put("VITAE_SERVICES_" + behind.toUpperCase(Locale.ROOT),
                        "http://127.0.0.1:" + place.number(behind));
            }
        }
        return environment;
    }

    @Override
    public boolean healthy() throws Exception {
        return Get.answers("http://127.0.0.1:" + (place.number(name) + Place.MANAGEMENT)
                + "/actuator/health/readiness");
    }

    private Path unpacked() {
        return place.state("aot", name);
    }

    private Path cache() {
        return unpacked().resolve("app.aot");
    }
}
