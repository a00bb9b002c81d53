package dev.vitae.local;

import java.io.PrintStream;
import java.util.Optional;

import dev.vitae.local.process.Kind;
import dev.vitae.local.process.Place;
import dev.vitae.local.process.Supervisor;

/** {@code infra/run status}: each process, its pid, and whether it is healthy; 0 when all are. */
record Status(Place place, PrintStream out) {

    int run() {
        boolean all = true;
        for (Kind kind : Stack.all(place)) {
            Optional<ProcessHandle> process = Supervisor.pidFile(place.run(), kind.name()).running();
            boolean healthy = process.isPresent() && healthy(kind);
            all &= healthy;
            out.printf("%-11s %s%n", kind.name(), process.map(ProcessHandle::pid)
                    .map(pid -> "pid " + pid + (healthy ? ", healthy" : ", not healthy"))
                    .orElse("not running"));
        }
        return all ? 0 : 1;
    }

    private static boolean healthy(Kind kind) {
        try {
            return kind.healthy();
        } catch (Exception unreachable) {
            return false;
        }
    }
}
