package dev.vitae.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.ContractJson;
import dev.vitae.local.client.SignIn;
import dev.vitae.local.process.Place;
import dev.vitae.local.process.Supervisor;

/** The running stack as seen from outside: its processes by name, its address, a person's token. */
final class Stack implements AutoCloseable {
    /** Well under the five minutes that an access token lives. */
    private static final Duration TOKEN_USED = Duration.ofMinutes(3);
    private static final Duration UP_WITHIN = Duration.ofMinutes(10);

    private final Place place;
    private final @Nullable Process launcher;
    private @Nullable String token;
    private Instant tokenMade = Instant.EPOCH;

    private Stack(Place place, @Nullable Process launcher) {
        this.place = place;
        this.launcher = launcher;
    }

    /** Starts the stack with extra environment for every process; waits until all are healthy. */
    static Stack start(Path root, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        Place place = new Place(root, System.getenv(), true);
        place.makeFolders();
        ProcessBuilder builder = new ProcessBuilder(root.resolve("infra/run").toString(), "up", "--no-build")
                .redirectErrorStream(true).redirectOutput(launcherLog(place).toFile());
        builder.command().addAll(List.of(options));
        builder.environment().putAll(environment);
        Stack stack = new Stack(place, builder.start());
        Instant deadline = Instant.now().plus(UP_WITHIN);
        // Its word counts, not the health of the services: one that learns to start fast is healthy for a moment, too.
        while (!Files.readString(launcherLog(place)).contains(" all ready after ")) {
            if (Instant.now().isAfter(deadline) || !stack.alive()) {
                stack.close();
                throw new IOException("The stack did not come up, see " + launcherLog(place));
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return stack;
    }

    private static Path launcherLog(Place place) {
        return place.logs().resolve("launcher-of-a-test.log");
    }

    /** Starts the broker alone; it may not answer yet. */
    static Stack brokerOnly(Path root) throws IOException {
        Place place = new Place(root, System.getenv(), true);
        place.makeFolders();
        return new Stack(place, new ProcessBuilder(root.resolve("infra/run").toString(), "up", "--no-build", "--only",
                "broker").redirectErrorStream(true)
                .redirectOutput(place.logs().resolve("broker-only-launcher.log").toFile()).start());
    }

    /** The stack that runs or is starting, left running afterwards; if none does, one of our own. */
    static Stack runningOrStarted(Path root) throws IOException, InterruptedException {
        Stack running = new Stack(new Place(root, System.getenv(), true), null);
        if (running.pid("mongo").isEmpty()) {
            return start(root, Map.of());
        }
        running.awaitHealthy();
        return running;
    }

    private boolean alive() {
        return launcher != null && launcher.isAlive();
    }

    private boolean healthy() throws IOException, InterruptedException {
        return new ProcessBuilder(place.root().resolve("infra/run").toString(), "status")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0;
    }

    void awaitHealthy() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(UP_WITHIN);
        while (!healthy()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException("The stack did not recover");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    URI address() {
        return URI.create(place.address());
    }

    /** The port of a service's health and metrics. */
    int management(String service) {
        return place.number(service) + Place.MANAGEMENT;
    }

    /** Where a service is reached past the gateway. */
    URI service(String name) {
        return URI.create("http://127.0.0.1:" + place.number(name));
    }

    Path logs() {
        return place.logs();
    }

    /** The sign-in service as its own administrator sees it. */
    Realm realm() {
        return new Realm(place.issuer(), place.setting("VITAE_KEYCLOAK_ADMIN", "admin"),
                place.setting("VITAE_KEYCLOAK_ADMIN_PASSWORD", "admin"));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + place.number("kafka");
    }

    /** The database server that all services use here. */
    String mongo() {
        return "mongodb://127.0.0.1:" + place.number("mongo");
    }

    /** kill -9, as the kernel's out-of-memory killer does it; the pid that was killed. */
    long kill(String process) {
        ProcessHandle handle = pid(process).orElseThrow(() -> new IllegalStateException(process + " is not running"));
        handle.destroyForcibly();
        handle.onExit().join();
        return handle.pid();
    }

    /** STOP makes a process hang, CONT lets it go on. */
    void signal(String process, String signal) throws InterruptedException {
        long pid = pid(process).orElseThrow(() -> new IllegalStateException(process + " is not running")).pid();
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + signal + " " + process + " ended with " + code);
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Waits until the launcher has started the process again. */
    void awaitRestart(String process, long killed) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
        while (pid(process).map(ProcessHandle::pid).filter(pid -> pid != killed).isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(process + " was not started again");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private Optional<ProcessHandle> pid(String process) {
        return Supervisor.pidFile(place.run(), process).running();
    }

    /** A bearer token of the demo user alice, renewed well before it ends. */
    synchronized String token() {
        if (token == null || tokenMade.plus(TOKEN_USED).isBefore(Instant.now())) {
            try {
                token = new SignIn(place.issuer()).token("alice", "alice");
                tokenMade = Instant.now();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return token;
    }

    /** A token of somebody else, whose password is their name. */
    String token(String name) throws IOException, InterruptedException {
        return new SignIn(place.issuer()).token(name, name);
    }

    /** Who alice is. */
    String owner() {
        return subject(token());
    }

    static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return ContractJson.mapper().readTree(claims).path("sub").asString();
    }

    String issuer() {
        return place.issuer();
    }

    String gatewaySecret() {
        return place.setting("VITAE_GATEWAY_SECRET", "local-gateway-secret");
    }

    /** Of the sign-in service. */
    Administrator administrator() {
        return new Administrator(place.issuer(), place.setting("VITAE_KEYCLOAK_ADMIN", "admin"),
                place.setting("VITAE_KEYCLOAK_ADMIN_PASSWORD", "admin"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (launcher != null) {
            List<String> stop = List.of(place.root().resolve("infra/run").toString(), "stop");
            new ProcessBuilder(stop).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        }
    }
}
