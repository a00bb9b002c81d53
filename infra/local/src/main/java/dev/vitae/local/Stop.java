package dev.vitae.local;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.vitae.local.process.Kind;
import dev.vitae.local.process.Place;
import dev.vitae.local.process.Supervisor;

/** {@code infra/run stop}: ends a running stack, and what a killed launcher has left. */
record Stop(Place place, PrintStream out) {

    int run() throws InterruptedException, ExecutionException {
        Optional<ProcessHandle> launcher = Stack.running(place);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(90, TimeUnit.SECONDS);
            } catch (TimeoutException stuck) {
                launcher.get().destroyForcibly();
            }
        }
        int left = Supervisor.stopLeftOvers(place.run(), Stack.all(place).stream().map(Kind::name).toList());
        Stack.launcherFile(place).remove();
        out.println(launcher.isPresent() || left > 0 ? "Vitae is stopped." : "Vitae is not running.");
        return 0;
    }
}
