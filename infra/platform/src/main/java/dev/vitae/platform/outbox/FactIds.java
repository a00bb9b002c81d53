package dev.vitae.platform.outbox;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids of facts: UUID version 7, so that they sort by the time they were written. */
final class FactIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FactIds() {}

    static String next(Instant time) {
        long random = RANDOM.nextLong();
        long high = time.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = random & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
