package dev.vitae.generation.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request and what became of it: the truth about both. Changed only by guarded updates.
 *
 * @param revision counts the person's edits of the resume itself: its ETag
 * @param version newest version of its document; 0 before the first
 * @param attempts how often a worker has begun to write; what was killed or cut off counts here alone
 * @param failures how often writing itself has failed; absent: never
 * @param dueAt when somebody must look at it if nothing has happened until then; absent once it is done
 * @param startedAt when the last worker began
 * @param processingMillis from there to the stored draft; model waits included
 */
@Document("resumes")
public record Resume(@Id String id, String ownerId, String title, State state, long revision, long version,
        int attempts, @Nullable Integer failures, @Nullable Lease lease, Request request, @Nullable Failure failure,
        List<Step> steps,
        Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable Double processingMillis,
        @Nullable Instant dueAt) {
    public Resume {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** @param unclaimed when a sweeper may take it for forgotten */
    public static Resume requested(String id, String ownerId, String title, Request request, Instant now,
            Instant unclaimed) {
        Step accepted = new Step(State.REQUESTED, "accepted", "The request is stored.", now);
        return new Resume(id, ownerId, title, State.REQUESTED, 1, 0, 0, null, null, request, null, List.of(accepted),
                now,
                null, null, null, unclaimed);
    }

    /** How often writing itself has failed. */
    public int failed() {
        return failures == null ? 0 : failures;
    }

    public boolean heldAt(Instant now) {
        return lease != null && lease.until().isAfter(now);
    }
}
