package dev.vitae.matching.http;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.matching.application.ScoringResumes;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;

/** The scores of my resumes. */
@RestController
@RequestMapping("/api/v1/scores/{resumeId}")
@Allowed
final class ScoreController {
    private final ScoringResumes scores;

    ScoreController(ScoringResumes scores) {
        this.scores = scores;
    }

    @GetMapping
    ScoreView read(Caller caller, @PathVariable String resumeId,
            @RequestParam(required = false) @Nullable Long version) {
        return scores.find(caller.id(), resumeId, version)
                .map(ScoreView::of)
                .orElseThrow(() -> Problem.notFound("score yet").asException());
    }
}
