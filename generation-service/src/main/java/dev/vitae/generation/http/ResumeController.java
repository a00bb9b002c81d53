package dev.vitae.generation.http;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.generation.application.JobCopies;
import dev.vitae.generation.application.Resumes;
import dev.vitae.generation.application.Writers;
import dev.vitae.generation.domain.JobCopy;
import dev.vitae.generation.domain.Resume;
import dev.vitae.platform.http.Cursor;
import dev.vitae.platform.http.ETags;
import dev.vitae.platform.http.Page;
import dev.vitae.platform.idempotency.IdempotentCreation;
import dev.vitae.platform.problem.FieldError;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;

/** My resumes. */
@RestController
@RequestMapping("/api/v1/resumes")
@Allowed
final class ResumeController {
    private static final String CREATION = "POST /api/v1/resumes";

    private final Resumes resumes;
    private final JobCopies jobs;
    private final Writers writers;
    private final IdempotentCreation creation;

    ResumeController(Resumes resumes, JobCopies jobs, Writers writers, IdempotentCreation creation) {
        this.resumes = resumes;
        this.jobs = jobs;
        this.writers = writers;
        this.creation = creation;
    }

    @PostMapping
    @ApiResponse(responseCode = "202", description = "Accepted", content = @Content(schema = @Schema(implementation = ResumeView.class)))
    ResponseEntity<?> request(Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ResumeRequest body) {
        return creation.create(caller, CREATION, key, body, id -> {
            Resume resume = resumes.request(id, caller.id(), body.titled(jobTitle(caller, body)),
                    body.checked(writers.ids()));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/resumes/" + resume.id()))
                    .body(ResumeView.of(resume));
        });
    }

    @GetMapping
    Page<ResumeView> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Optional<List<String>> after = Cursor.read(cursor, 2);
        List<Resume> found = resumes.page(caller.id(), after.map(place -> instant(place.getFirst())).orElse(null),
                after.map(List::getLast).orElse(""), most);
        return Page.of(found, most, last -> Cursor.of(last.createdAt().toString(), last.id())).map(ResumeView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ResumeView> read(Caller caller, @PathVariable String id) {
        return answer(mine(caller, id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<ResumeView> change(Caller caller, @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change body) {
        Resume resume = mine(caller, id);
        ETags.check(resume.revision(), ifMatch);
        return answer(resumes.rename(resume, body.checked())
                .orElseThrow(() -> Problem.stale(mine(caller, id).revision()).asException()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
        if (!resumes.delete(mine(caller, id))) {
            throw Problem.notFound("resume").asException();
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/versions")
    Page<VersionView.Entry> versions(Caller caller, @PathVariable String id) {
        return new Page<>(resumes.versions(mine(caller, id)).stream().map(VersionView.Entry::of).toList(), null);
    }

    @GetMapping("/{id}/versions/{version}")
    VersionView version(Caller caller, @PathVariable String id, @PathVariable long version) {
        return resumes.version(mine(caller, id), version)
                .map(VersionView::of)
                .orElseThrow(() -> Problem.notFound("version").asException());
    }

    private Optional<String> jobTitle(Caller caller, ResumeRequest body) {
        return Optional.ofNullable(body.jobId()).flatMap(id -> jobs.find(caller.id(), id)).map(JobCopy::title);
    }

    private Resume mine(Caller caller, String id) {
        return resumes.find(caller.id(), id).orElseThrow(() -> Problem.notFound("resume").asException());
    }

    private static ResponseEntity<ResumeView> answer(Resume resume) {
        return ResponseEntity.ok().eTag(ETags.of(resume.revision())).body(ResumeView.of(resume));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Cursor.refused();
        }
    }

    /** What can be changed of a resume itself. */
    record Change(@Nullable String title) {
        String checked() {
            List<FieldError> errors = new ArrayList<>();
            ResumeRequest.checkTitle(title, errors);
            if (title == null || title.isBlank()) {
                errors.add(new FieldError("/title", "Say the new title."));
            }
            if (title == null || !errors.isEmpty()) {
                throw Problem.invalid(errors).asException();
            }
            return title.strip();
        }
    }
}
