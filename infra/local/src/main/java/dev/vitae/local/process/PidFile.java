package dev.vitae.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process over the end of this one.
 *
 * <p>
 * A pid alone may be somebody else's by now, so the time of its start is kept beside it and must agree.
 */
public record PidFile(Path file) {

    /** The kernel's start time and the clock may be read a little apart. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + " " + startOf(process));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The process that was written, if it is the very one and still runs. */
    public Optional<ProcessHandle> running() {
        try {
            String[] parts = Files.readString(file).trim().split(" ");
            Instant start = Instant.parse(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> Duration.between(start, startOf(process)).abs().compareTo(TOLERANCE) <= 0);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
