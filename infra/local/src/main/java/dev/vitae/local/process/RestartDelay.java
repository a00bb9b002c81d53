package dev.vitae.local.process;

import java.time.Duration;

/** How long a process that died waits: half a second, doubling up to ten while it keeps dying young. */
final class RestartDelay {

    private static final Duration FIRST = Duration.ofMillis(500);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration SETTLED = Duration.ofSeconds(20);

    private Duration next = FIRST;

    Duration after(boolean wasHealthy, Duration lived) {
        if (wasHealthy && lived.compareTo(SETTLED) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        return wait;
    }
}
