package dev.vitae.local.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.vitae.local.process.Kind;
import dev.vitae.local.process.Place;
import dev.vitae.local.process.Supervisor;

/**
 * Holds all processes of a stack for a moment, without ending them.
 *
 * <p>
 * First the door and the services, then, when what they had sent is written, what they rest on. What lies on the disk then is what would lie there
 * if all of them had been killed at this moment, and from that every part of the stack recovers: the kill test shows it daily.
 */
final class Standstill implements AutoCloseable {

    /** Keycloak's database writes what was committed after half a second at the latest. */
    private static final long SETTLING_MILLIS = 1_500;

    private final Place place;

    private final List<Kind> kinds;

    private final Map<String, Long> held;

    private final Thread lettingGo = new Thread(this::letGo, "let go");

    private Standstill(Place place, List<Kind> kinds) {
        this.place = place;
        this.kinds = kinds;
        this.held = running(place, kinds);
    }

    static Map<String, Long> running(Place place, List<Kind> kinds) {
        Map<String, Long> pids = new TreeMap<>();
        kinds.forEach(kind -> Supervisor.pidFile(place.run(), kind.name()).running()
                .ifPresent(process -> pids.put(kind.name(), process.pid())));
        return pids;
    }

    /** Closing it, and also an end of this program by a signal, lets all go on. */
    static Standstill of(Place place, List<Kind> kinds) throws IOException, InterruptedException {
        Standstill standstill = new Standstill(place, kinds);
        if (!standstill.held.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(standstill.lettingGo);
            try {
                standstill.signal("-STOP", kind -> kind.stage() != Kind.Stage.BACKING);
                Thread.sleep(SETTLING_MILLIS);
                standstill.signal("-STOP", kind -> kind.stage() == Kind.Stage.BACKING);
            } catch (IOException | InterruptedException | RuntimeException failure) {
                standstill.close();
                throw failure;
            }
        }
        return standstill;
    }

    /** Nothing was started meanwhile, which would have written while we read. */
    boolean held() {
        return held.equals(running(place, kinds));
    }

    private void signal(String signal, Chosen chosen) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        for (Kind kind : kinds) {
            Long pid = held.get(kind.name());
            if (pid != null && chosen.is(kind)) {
                ProcessHandle.of(pid).ifPresent(process -> Stream.concat(process.descendants(), Stream.of(process))
                        .forEach(one -> command.add(String.valueOf(one.pid()))));
            }
        }
        if (command.size() > 2 && new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("Not all processes could be sent " + signal + ".");
        }
    }

    private void letGo() {
        try {
            signal("-CONT", kind -> true);
        } catch (IOException | InterruptedException failure) {
            System.err.println("Some processes are still held: " + failure.getMessage() + " kill -CONT lets them go: "
                    + held.values());
        }
    }

    @Override
    public void close() {
        if (!held.isEmpty()) {
            letGo();
            Runtime.getRuntime().removeShutdownHook(lettingGo);
        }
    }

    private interface Chosen {

        boolean is(Kind kind);

    }
}
