package dev.vitae.generation.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.vitae.generation.application.Writers;
import dev.vitae.generation.domain.Failure;
import dev.vitae.generation.domain.Request;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.State;

/** A resume as its owner sees it. */
record ResumeView(String id, String title, State state, @Nullable Why failure, long version, String writer,
        @Nullable Job job, @Nullable Long profileVersion, Instant createdAt, Timings timings) {
    static ResumeView of(Resume resume) {
        String writer = resume.request().options().writer();
        return new ResumeView(resume.id(), resume.title(), resume.state(), Why.of(resume.failure()), resume.version(),
                writer == null ? Writers.OFFLINE : writer, Job.of(resume.request()),
                resume.request().profileVersion(), resume.createdAt(), Timings.of(resume));
    }

    /** @param reason a stable word */
    record Why(String reason, String detail) {
        static @Nullable Why of(@Nullable Failure failure) {
            return failure == null ? null : new Why(failure.reason().word(), failure.detail());
        }
    }

    /**
     * What it is for: one of the two.
     *
     * @param id of the job
     * @param excerpt how the posting begins that was sent as text
     */
    record Job(@Nullable String id, @Nullable String excerpt) {
        static @Nullable Job of(Request request) {
            return request.jobId() == null && request.excerpt() == null
                    ? null
                    : new Job(request.jobId(), request.excerpt());
        }
    }

    /** @param processingMillis from claiming the request to the stored draft */
    record Timings(Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
            @Nullable Double processingMillis) {
        static Timings of(Resume resume) {
            return new Timings(resume.createdAt(), resume.startedAt(), resume.finishedAt(), resume.processingMillis());
        }
    }
}
