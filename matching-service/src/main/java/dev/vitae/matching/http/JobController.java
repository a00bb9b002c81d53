package dev.vitae.matching.http;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.matching.application.Jobs;
import dev.vitae.matching.domain.Job;
import dev.vitae.matching.domain.Posting;
import dev.vitae.platform.http.Cursor;
import dev.vitae.platform.http.Page;
import dev.vitae.platform.idempotency.IdempotentCreation;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Role;

/** Jobs: a recruiter's are open to all, a user's are their own. */
@RestController
@RequestMapping("/api/v1/jobs")
@Allowed({Role.USER, Role.RECRUITER})
final class JobController {
    private static final String CREATION = "POST /api/v1/jobs";

    private final Jobs jobs;
    private final IdempotentCreation creation;

    JobController(Jobs jobs, IdempotentCreation creation) {
        this.jobs = jobs;
        this.creation = creation;
    }

    @PostMapping
    ResponseEntity<?> post(Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JobRequest body) {
        return creation.create(caller, CREATION, key, body, id -> {
            Posting posting = body.checked();
            Job job = jobs.post(id, caller.id(), caller.is(Role.RECRUITER), posting);
            return ResponseEntity.created(URI.create("/api/v1/jobs/" + job.id())).body(JobView.of(job));
        });
    }

    @GetMapping
    Page<JobView> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Optional<List<String>> after = Cursor.read(cursor, 2);
        List<Job> found = jobs.page(caller.id(), after.map(place -> instant(place.getFirst())).orElse(null),
                after.map(List::getLast).orElse(""), most);
        return Page.of(found, most, last -> Cursor.of(last.postedAt().toString(), last.id())).map(JobView::entry);
    }

    @GetMapping("/{id}")
    JobView read(Caller caller, @PathVariable String id) {
        return jobs.find(caller.id(), id)
                .map(JobView::of)
                .orElseThrow(() -> Problem.notFound("job").asException());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
        if (!jobs.delete(caller.id(), id)) {
            throw Problem.notFound("job").asException();
        }
        return ResponseEntity.noContent().build();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Cursor.refused();
        }
    }
}
