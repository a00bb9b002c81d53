package dev.vitae.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.vitae.local.process.Folders;
import dev.vitae.local.process.Place;

/** Where a stack keeps what must not be lost, and how that is exchanged for what a backup holds. */
record Stored(Place place) {

    static final String DATA = "data";

    static final String KEYCLOAK = "keycloak";

    /** What a backup is made of: our data (database, broker) and Keycloak's database. */
    Map<String, Path> parts() {
        Map<String, Path> parts = new LinkedHashMap<>();
        parts.put(DATA, place.state("data"));
        parts.put(KEYCLOAK, place.keycloakData());
        return parts;
    }

    boolean isEmpty() {
        return !Files.exists(place.state("data", "mongo.db")) && !Files.exists(place.state("data", "kafka"))
                && !Files.exists(place.keycloakData());
    }

    /** Unpacked, but not yet believed. */
    Path unpacking() {
        return place.state("restoring.part");
    }

    /** Complete and checked: when this folder exists, it will be what the stack starts with. */
    Path restoring() {
        return place.state("restoring");
    }

    /**
     * Exchanges the parts for those in {@link #restoring}, or goes on with an exchange that was cut off. Every step can
     * be done again; what was there before is kept in {@code .local/replaced}.
     */
    void exchange() throws IOException {
        Folders.delete(unpacking());
        if (!Files.exists(restoring())) {
            return;
        }
        exchange(DATA, place.state("data"), place.state("data"));
        exchange(KEYCLOAK, place.keycloakData(), place.keycloakRestored());
        Folders.delete(restoring());
    }

    private void exchange(String part, Path old, Path target) throws IOException {
        Path restored = restoring().resolve(part);
        if (!Files.exists(restored)) {
            return;
        }
        Path replaced = place.state("replaced", part);
        if (Files.exists(old)) {
            Folders.delete(replaced);
            Files.createDirectories(replaced.getParent());
            Files.move(old, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Folders.delete(target);
        Files.createDirectories(target.getParent());
        Files.move(restored, target, StandardCopyOption.ATOMIC_MOVE);
    }
}
