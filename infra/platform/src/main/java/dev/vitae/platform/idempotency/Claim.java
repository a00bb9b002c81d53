package dev.vitae.platform.idempotency;

import java.time.Duration;

/** What asking for a key came to. */
sealed interface Claim {
    /** Run the creation; {@code lease} tells this run from another of the same key. */
    record Ours(String id, String resourceId, String lease) implements Claim {}

    record Done(StoredAnswer answer) implements Claim {}

    record OtherBody() implements Claim {}

    record Running(Duration left) implements Claim {}
}
