package dev.vitae.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a process whose main class is in this module. */
final class OwnProcess {

    private OwnProcess() {}

    static List<String> command(Place place, String name, String heap, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>(place.jvm(heap));
        if (place.fastStart()) {
            // Classes are archived by itself at the first clean end and made anew when jar or JDK change.
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + place.state("aot", name + ".jsa"));
            command.add("-Xlog:cds=off");
        }
        Path logging = place.local("src", "main", "process", "logback-process.xml");
        command.add("-Dlogback.configurationFile=" + logging);
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
