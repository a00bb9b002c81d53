package dev.vitae.matching.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.matching.domain.Demands;
import dev.vitae.matching.domain.Score;
import dev.vitae.matching.domain.Scoring;
import dev.vitae.skills.PlainText;

/**
 * Scores every version of a resume once, against the posting it was made for. Jobs are this service's own, so a job that
 * is not there was closed: nothing has to be waited for.
 */
@Service
public class ScoringResumes {
    private final StoredScores scores;
    private final Jobs jobs;
    private final Clock clock = Clock.systemUTC();

    ScoringResumes(StoredScores scores, Jobs jobs) {
        this.scores = scores;
        this.jobs = jobs;
    }

    public void score(ResumeGenerated resume) {
        if (scores.scored(resume.resumeId(), resume.version()) || scores.gone(resume.resumeId())) {
            return;
        }
        scores.keep(Score.of(resume.resumeId(), resume.ownerId(), resume.version(), resume.jobId(), scoring(resume),
                now()));
        if (scores.gone(resume.resumeId())) {
            scores.remove(resume.resumeId(), resume.ownerId(), now());
        }
    }

    public void changed(ResumeChanged resume) {
        switch (resume.change()) {
            case ResumeChanged.Deleted() -> scores.remove(resume.resumeId(), resume.ownerId(), now());
            case ResumeChanged.Failed _,ResumeChanged.VariantMade _ -> {
                // Neither has anything to do with scores.
            }
        }
    }

    /** @param version the newest where absent; empty: another's, unknown, or not scored yet */
    public Optional<Score> find(String owner, String resumeId, @Nullable Long version) {
        return scores.find(owner, resumeId, version);
    }

    private Scoring scoring(ResumeGenerated resume) {
        LocalDate made = LocalDate.ofInstant(resume.timings().finishedAt(), ZoneOffset.UTC);
        if (resume.jobId() != null) {
            return jobs.find(resume.ownerId(), resume.jobId())
                    .map(job -> Scoring.of(job.demands(), resume.document(), made))
                    .orElseGet(() -> Scoring.notEnoughData("the posting was closed before this version was scored."));
        }
        if (resume.jobText() == null || resume.jobText().isBlank()) {
            return Scoring.notEnoughData("this version was made without a posting.");
        }
        return Scoring.of(Demands.read(PlainText.of(resume.jobText())), resume.document(), made);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
