package dev.vitae.local.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.vitae.local.process.Folders;
import dev.vitae.local.process.Kind;
import dev.vitae.local.process.Place;

/** {@code infra/run backup FILE} and {@code infra/run restore FILE}. */
public record Backup(Place place, List<Kind> kinds, PrintStream out) {

    /** Makes or replaces the file from a stack that runs (held for some seconds) or one that does not. */
    public int backup(Path file, boolean force) throws InterruptedException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target) && !force) {
            out.println(file + " is there already: choose another name, or --force to replace it.");
            return 2;
        }
        Stored stored = new Stored(place);
        if (stored.isEmpty()) {
            out.println("There is nothing to back up: this stack has never run.");
            return 2;
        }
        long began = System.nanoTime();
        try (Standstill standstill = Standstill.of(place, kinds)) {
            new Snapshot(target).write(stored.parts(), place);
            if (!standstill.held()) {
                Files.delete(target);
                throw new IOException("A process has started or ended meanwhile: try again when the stack is quiet.");
            }
            out.printf(Locale.ROOT, "%s: %.1f MB, nothing was written for %.1f s.%n", file, Files.size(target) / 1e6,
                    (System.nanoTime() - began) / 1e9);
            return 0;
        } catch (IOException failure) {
            return failed("There is no backup", failure);
        }
    }

    /** Replaces what is stored by what the file holds; until that is unpacked and checked, nothing is touched. */
    public int restore(Path file, boolean force) {
        Stored stored = new Stored(place);
        if (!Standstill.running(place, kinds).isEmpty()) {
            out.println("The stack is running: infra/run stop, then restore.");
            return 2;
        }
        if (!stored.isEmpty() && !force) {
            out.println("This stack has data: --force replaces it (what is there is kept in .local/replaced).");
            return 2;
        }
        try {
            Snapshot snapshot = new Snapshot(file.toAbsolutePath());
            Manifest manifest = snapshot.manifest();
            Optional<String> refusal = manifest.refusal(place);
            if (refusal.isPresent()) {
                out.println("This backup cannot be restored here. " + refusal.get());
                return 2;
            }
            Folders.delete(stored.unpacking());
            snapshot.unpack(stored.unpacking());
            Folders.delete(stored.restoring());
            // From here on the restore is decided: if this program ends, the next start finishes it.
            Files.move(stored.unpacking(), stored.restoring(), StandardCopyOption.ATOMIC_MOVE);
            stored.exchange();
            out.println("Restored what was saved at " + manifest.madeAt() + ". infra/run starts with it.");
            return 0;
        } catch (IOException | RuntimeException failure) {
            return failed("Nothing was restored", failure);
        }
    }

    /** Before a start: finishes a restore that was cut off after it was decided, clears one that was not. */
    public static void finish(Place place) throws IOException {
        new Stored(place).exchange();
    }

    private int failed(String what, Exception failure) {
        out.println(what + ": " + Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString));
        return 1;
    }
}
