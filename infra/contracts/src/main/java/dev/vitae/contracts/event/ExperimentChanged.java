package dev.vitae.contracts.event;

import java.time.Instant;
import java.util.List;

/** An experiment as it is now; a tombstone (no value) says that it is gone. */
public record ExperimentChanged(String experimentId, String ownerId, long version, State state,
        List<Variant> variants, Instant changedAt) implements Event {
    public ExperimentChanged {
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    @Override
    public String key() {
        return experimentId;
    }

    /** Whether new exposures are assigned. */
    public enum State {
        RUNNING,
        STOPPED
    }

    /** A version of a resume that takes part; {@code weight} is its share of assignments, above 0. */
    public record Variant(String variantId, String resumeId, long resumeVersion, double weight) {}
}
