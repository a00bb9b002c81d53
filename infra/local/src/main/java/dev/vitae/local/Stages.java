package dev.vitae.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** Times the stages of a job and says each as it ends. */
record Stages(PrintStream out) {

    <T> T time(String stage, Work<T> work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        T result = work.run();
        out.printf(Locale.ROOT, "  %-34s %8.1f ms%n", stage, (System.nanoTime() - start) / 1e6);
        return result;
    }

    interface Work<T> {

        T run() throws IOException, InterruptedException;

    }
}
