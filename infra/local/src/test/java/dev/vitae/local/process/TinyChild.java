package dev.vitae.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that notes its start in a file and then lives, or ends at once when asked to. */
final class TinyChild {

    private TinyChild() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Files.writeString(Path.of(args[0]), ProcessHandle.current().pid() + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        if (args.length > 1) {
            System.out.println("cannot go on");
            System.exit(3);
        }
        Thread.currentThread().join();
    }
}
