package dev.vitae.matching.http;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.JobPosted;
import dev.vitae.matching.domain.Job;

/**
 * A job as the HTTP contract shows it; lists leave out the text.
 *
 * @param closedAt absent while it takes applications
 */
record JobView(String id, String title, @Nullable String organization, @Nullable String place,
        @Nullable String remote, @Nullable String language, boolean open, @Nullable String text,
        List<JobPosted.Requirement> requirements, Instant postedAt, @Nullable Instant validThrough,
        @Nullable Instant closedAt, long version) {
    static JobView of(Job job) {
        return view(job, job.text());
    }

    static JobView entry(Job job) {
        return view(job, null);
    }

    private static JobView view(Job job, @Nullable String text) {
        return new JobView(job.id(), job.title(), job.organization(), job.place(), job.remote(), job.language(),
                job.open(), text, job.requirements(), job.postedAt(), job.validThrough(), job.closedAt(),
                job.version());
    }
}
