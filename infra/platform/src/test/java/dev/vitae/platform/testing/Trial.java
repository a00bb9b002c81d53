package dev.vitae.platform.testing;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.ExperimentChanged;

/** A sample of what is told by its state. The text travels in the event as a variant. */
@Document("trials")
public record Trial(@Id String id, long version, String ownerId, String text) {

    public static Trial sample(String id, String text) {
        return new Trial(id, 0, "alice", text);
    }

    ExperimentChanged told() {
        return new ExperimentChanged(id, ownerId, version, ExperimentChanged.State.RUNNING,
                List.of(new ExperimentChanged.Variant(text, "resume", 1, 1)), Instant.EPOCH);
    }
}
