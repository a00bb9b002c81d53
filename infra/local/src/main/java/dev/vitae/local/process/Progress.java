package dev.vitae.local.process;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what happens to whom, one line each, with the seconds since the start. */
public final class Progress {

    private final Instant start = Instant.now();

    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    public synchronized void say(String who, String what) {
        out.printf(Locale.ROOT, "%6.1fs  %-11s %s%n", seconds(), who, what);
        out.flush();
    }

    public double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
