package dev.vitae.contracts.event;

import java.time.Instant;

/** The order to erase everything about a person; carries nothing but the id. */
public record AccountErased(String ownerId, Instant erasedAt) implements Event {
    @Override
    public String key() {
        return ownerId;
    }
}
