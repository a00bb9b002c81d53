package dev.vitae.generation.http;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.vitae.generation.application.Writers;
import dev.vitae.generation.domain.Failure;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.State;

/** A resume as its owner sees it. */
record ResumeView(String id, String title, State state, @Nullable Why failure, long version, String writer,
        @Nullable Job job, @Nullable Long profileVersion, Instant createdAt, Timings timings) {
    private static final int EXCERPT = 200;

    static ResumeView of(Resume resume) {
        String writer = resume.request().options().writer();
        return new ResumeView(resume.id(), resume.title(), resume.state(), Why.of(resume.failure()), resume.version(),
                writer == null ? Writers.OFFLINE : writer, Job.of(resume.request().jobDescription()),
                resume.request().profileVersion(), resume.createdAt(), Timings.of(resume));
    }

    /** @param reason a stable word */
    record Why(String reason, String detail) {
        static @Nullable Why of(@Nullable Failure failure) {
            return failure == null ? null : new Why(failure.reason().word(), failure.detail());
        }
    }

    /** @param excerpt how the posting begins */
    record Job(String excerpt) {
        static @Nullable Job of(@Nullable String posting) {
            if (posting == null) {
                return null;
            }
            int length = Math.min(EXCERPT, posting.codePointCount(0, posting.length()));
            return new Job(posting.substring(0, posting.offsetByCodePoints(0, length)));
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
