package dev.vitae.local;

import java.io.PrintStream;

import dev.vitae.local.process.Place;

/** {@code infra/run demo}. */
record Demo(Place place, PrintStream out) {

    int run(Arguments arguments) {
        return arguments.has("--once") ? 1 : 1;
    }
}
