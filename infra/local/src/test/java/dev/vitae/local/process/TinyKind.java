package dev.vitae.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@link TinyChild}, healthy once it has noted its start; ends at once when told to be sick. */
record TinyKind(String name, Kind.Stage stage, Set<String> needs, Path starts, boolean sick) implements Kind {

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(Place.java(), "-Xmx32m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), TinyChild.class.getName(), starts.toString()));
        if (sick) {
            command.add("sick");
        }
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean healthy() throws Exception {
        return !sick && Files.exists(starts);
    }

    int started() throws Exception {
        return Files.exists(starts) ? Files.readAllLines(starts).size() : 0;
    }
}
