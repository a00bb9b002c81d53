package dev.vitae.matching.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.JobPosted;
import dev.vitae.skills.Requirements;

/**
 * A posting, analysed when it came. It does not change afterwards, except that it is closed after its last day:
 * then it can still be read, but takes no more applications.
 *
 * @param open everybody sees it; else only its owner
 * @param text plain; empty in lists
 * @param closedAt absent while it takes applications
 */
@Document("jobs")
public record Job(@Id String id, String ownerId, long version, boolean open, String title,
        @Nullable String organization, @Nullable String place, @Nullable String remote, @Nullable String language,
        String text, List<JobPosted.Requirement> requirements, Demands.@Nullable Experience years,
        Instant postedAt, @Nullable Instant validThrough, @Nullable Instant closedAt) {
    public Job {
        text = Objects.requireNonNullElse(text, "");
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
    }

    /** What the poster said in words of its own counts more than what the text seems to say. */
    public static Job of(String id, String ownerId, boolean open, Posting posting, Instant now) {
        Requirements read = Requirements.of(posting.text());
        Demands demands = Demands.of(read);
        return new Job(id, ownerId, 1, open, posting.title() == null ? demands.title() : posting.title(),
                posting.organization(), posting.place() == null ? read.place().orElse(null) : posting.place(),
                posting.remote() == null ? read.remote().orElse(null) : posting.remote(),
                posting.language() == null ? read.language().orElse(null) : posting.language(), posting.text(),
                demands.requirements(), demands.years(), posting.posted() == null ? now : posting.posted(),
                posting.validThrough(), null);
    }

    public Demands demands() {
        return new Demands(title, requirements, years);
    }

    public boolean visibleTo(String person) {
        return open || ownerId.equals(person);
    }
}
