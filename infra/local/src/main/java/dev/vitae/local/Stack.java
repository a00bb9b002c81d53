package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

import dev.vitae.local.backup.Backup;
import dev.vitae.local.client.SignIn;
import dev.vitae.local.postings.LoadingPostings;
import dev.vitae.local.process.BrokerProcess;
import dev.vitae.local.process.KeycloakProcess;
import dev.vitae.local.process.Kind;
import dev.vitae.local.process.Memory;
import dev.vitae.local.process.MongoProcess;
import dev.vitae.local.process.PidFile;
import dev.vitae.local.process.Place;
import dev.vitae.local.process.Port;
import dev.vitae.local.process.Progress;
import dev.vitae.local.process.ServiceProcess;
import dev.vitae.local.process.Supervisor;

/** Everything that runs on one machine, under one launcher. */
final class Stack implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final Place place;

    private final PrintStream out;

    private final Progress progress;

    private final Supervisor supervisor;

    private final List<Kind> kinds;

    private double secondsToReady;

    private Stack(Place place, PrintStream out, List<Kind> kinds) {
        this.place = place;
        this.out = out;
        this.kinds = kinds;
        this.progress = new Progress(out);
        this.supervisor = new Supervisor(kinds, place.logs(), place.run(), progress);
    }

    static Stack of(Place place, Arguments arguments, PrintStream out) {
        List<Kind> all = all(place);
        Optional<String> only = arguments.value("--only");
        if (only.isEmpty()) {
            return new Stack(place, out, all);
        }
        Set<String> wanted = Set.copyOf(Arrays.asList(only.get().split(",")));
        List<Kind> chosen = all.stream().filter(kind -> wanted.contains(kind.name())).toList();
        if (chosen.size() < wanted.size()) {
            throw new IllegalArgumentException("--only knows " + all.stream().map(Kind::name).toList());
        }
        return new Stack(place, out, chosen);
    }

    static List<Kind> all(Place place) {
        return List.of(new BrokerProcess(place), new MongoProcess(place), new KeycloakProcess(place),
                new ServiceProcess(place, "profile", "profile-service", "160m"),
                new ServiceProcess(place, "generation", "generation-service", "256m"),
                new ServiceProcess(place, "matching", "matching-service", "128m"),
                new ServiceProcess(place, "export", "export-service", "256m"),
                new ServiceProcess(place, "analytics", "analytics-service", "128m"),
                new ServiceProcess(place, "gateway", "auth-gateway", "160m"));
    }

    static PidFile launcherFile(Place place) {
        return new PidFile(place.run().resolve("launcher.pid"));
    }

    /** The launcher of a running stack. */
    static Optional<ProcessHandle> running(Place place) {
        return launcherFile(place).running();
    }

    /** Starts all and waits for their health; false, with the reason said, when that did not work. */
    boolean start() throws InterruptedException {
        int left = Supervisor.stopLeftOvers(place.run(), kinds.stream().map(Kind::name).toList());
        if (left > 0) {
            progress.say("launcher", "stopped " + left + " processes that an earlier launcher has left");
        }
        List<Port> taken = kinds.stream().flatMap(kind -> ports(kind).stream()).filter(port -> !port.free()).toList();
        if (!taken.isEmpty()) {
            taken.forEach(port -> out.println(port.complaint()));
            return false;
        }
        launcherFile(place).write(ProcessHandle.current());
        try {
            Backup.finish(place);
        } catch (IOException failure) {
            out.println("A restore could not be finished: " + failure.getMessage());
            return false;
        }
        supervisor.start();
        return switch (supervisor.awaitHealthy(LIMIT)) {
            case Supervisor.Startup.Healthy() -> {
                sayReady();
                if (kinds.size() == all(place).size()) {
                    Thread.ofPlatform().daemon().name("postings").start(this::loadPostings);
                }
                yield true;
            }
            case Supervisor.Startup.Failed(String reason) -> {
                out.println(reason);
                yield false;
            }
        };
    }

    private void loadPostings() {
        try {
            new LoadingPostings(place.local("samples", "jobs"), place.state("data", "sample-postings"),
                    what -> progress.say("launcher", what))
                    .run(() -> new SignIn(place.issuer()).token("rachel", "rachel"), place.address());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Port> ports(Kind kind) {
        return switch (kind.name()) {
            case "broker" -> List.of(place.port("kafka"), place.port("kafka-controller"));
            case "mongo" -> List.of(place.port("mongo"));
            default -> List.of(place.port(kind.name()), place.managementPort(kind.name()));
        };
    }

    private void sayReady() {
        secondsToReady = progress.seconds();
        OptionalDouble memory = memory();
        progress.say("launcher", String.format(Locale.ROOT, "all ready after %.1f s%s", secondsToReady,
                memory.isPresent() ? ", " + inWords(memory) : ""));
    }

    /** How it started, and what all processes need at this moment. */
    Bounds.Seen seen() {
        OptionalDouble memory = memory();
        if (memory.isPresent()) {
            progress.say("launcher", "after the main job " + inWords(memory));
        }
        return new Bounds.Seen(supervisor.learnt(), secondsToReady, memory);
    }

    private OptionalDouble memory() {
        Collection<Long> pids = new ArrayList<>(supervisor.pids().values());
        pids.add(ProcessHandle.current().pid());
        OptionalLong memory = Memory.proportional(pids);
        return memory.isPresent()
                ? OptionalDouble.of(memory.getAsLong() / 1024.0 / 1024.0)
                : OptionalDouble.empty();
    }

    private String inWords(OptionalDouble memory) {
        return String.format(Locale.ROOT, "%.2f GiB of memory (PSS, %d processes)", memory.orElseThrow(),
                supervisor.pids().size() + 1);
    }

    @Override
    public void close() {
        supervisor.close();
        launcherFile(place).remove();
    }
}
