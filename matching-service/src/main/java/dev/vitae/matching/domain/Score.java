package dev.vitae.matching.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.JobPosted.Requirement;
import dev.vitae.contracts.event.ResumeScored;

/** The score of one version, written once. */
@Document("scores")
public record Score(@Id String id, String resumeId, String ownerId, long version, @Nullable String jobId,
        @Nullable Integer score, List<ResumeScored.Part> parts, List<Requirement> missing, Instant scoredAt) {
    public Score {
        parts = parts == null ? List.of() : List.copyOf(parts);
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    public static Score of(String resumeId, String ownerId, long version, @Nullable String jobId, Scoring scoring,
            Instant now) {
        return new Score(resumeId + ":" + version, resumeId, ownerId, version, jobId, scoring.score(), scoring.parts(),
                scoring.missing(), now);
    }

    public ResumeScored told() {
        return new ResumeScored(resumeId, ownerId, version, jobId, score, parts, scoredAt);
    }
}
