package dev.vitae.contracts.event;

import java.time.Instant;
import java.util.Map;

/**
 * A service has erased a person.
 *
 * @param erased how many documents were removed, by collection
 */
public record ErasureConfirmed(String ownerId, String service, Map<String, Long> erased, Instant confirmedAt)
        implements
            Event {
    public ErasureConfirmed {
        erased = erased == null ? Map.of() : Map.copyOf(erased);
    }

    @Override
    public String key() {
        return ownerId;
    }
}
