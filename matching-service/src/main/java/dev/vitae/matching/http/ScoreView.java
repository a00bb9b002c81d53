package dev.vitae.matching.http;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.JobPosted.Requirement;
import dev.vitae.contracts.event.ResumeScored.Part;
import dev.vitae.matching.domain.Score;

/** A score as the HTTP contract shows it: null where there is not enough data, which the parts then explain. */
record ScoreView(String resumeId, long version, @Nullable String jobId,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer score, List<Part> parts, List<Requirement> missing,
        Instant scoredAt) {
    static ScoreView of(Score score) {
        return new ScoreView(score.resumeId(), score.version(), score.jobId(), score.score(), score.parts(),
                score.missing(), score.scoredAt());
    }
}
