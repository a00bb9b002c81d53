package dev.vitae.platform.outbox;

import java.time.Duration;
import java.time.Instant;

import org.bson.Document;

/**
 * The right to send what waits in one document, until the lease ends.
 *
 * @param found the document as it was claimed
 * @param by what the lease is signed with; another sender's signature means that this right is gone
 * @param until end of the lease on the wall clock, which all processes share more or less
 * @param since start of the lease on this process's monotonic clock, which nobody sets back
 * @param repeated an earlier sender did not finish: its last send may have arrived
 */
record Claim(Waiting waiting, Document found, String by, Instant until, long since, boolean repeated) {

    /** Whether something that takes at most this long ends safely within the lease. */
    boolean covers(Duration sending, Duration lease) {
        return System.nanoTime() - since < lease.minus(sending).toNanos();
    }
}
