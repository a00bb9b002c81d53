package dev.vitae.matching.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.matching.application.Jobs;
import dev.vitae.matching.application.MatchingPeople;
import dev.vitae.matching.domain.Job;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;

/** How I match a job that I can see. */
@RestController
@RequestMapping("/api/v1/matches/{jobId}")
@Allowed
final class MatchController {
    private final Jobs jobs;
    private final MatchingPeople people;

    MatchController(Jobs jobs, MatchingPeople people) {
        this.jobs = jobs;
        this.people = people;
    }

    @GetMapping
    MatchView match(Caller caller, @PathVariable String jobId) {
        Job job = jobs.find(caller.id(), jobId).orElseThrow(() -> Problem.notFound("job").asException());
        return MatchView.of(job, people.match(caller.id(), job));
    }
}
