package dev.vitae.platform.outbox;

import java.util.function.Function;

import dev.vitae.contracts.event.Event;

/**
 * Says that documents of a class are told to others by their state: a bean of this type for each such class.
 *
 * @param type mapped class with {@code @Id String id} and {@code long version}
 * @param snapshot the event that tells a document as it is now; called whenever it is sent, so it must not depend on
 * anything else
 */
public record StateOf<T>(Class<T> type, Function<T, ? extends Event> snapshot) {}
