package dev.vitae.generation.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.vitae.generation.application.Resumes;
import dev.vitae.generation.domain.Resume;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;

/** How a resume comes along, as server-sent events; their ids are the numbers of the steps, so a client can go on. */
@RestController
@RequestMapping("/api/v1/resumes/{id}/events")
@Allowed
final class ProgressController {
    private final Resumes resumes;
    private final ProgressStreams streams;

    ProgressController(Resumes resumes, ProgressStreams streams) {
        this.resumes = resumes;
        this.streams = streams;
    }

    @GetMapping
    @ApiResponse(responseCode = "200", description = "Steps, each the data of an event", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(implementation = ProgressStream.Progress.class)))
    ResponseEntity<SseEmitter> follow(Caller caller, @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Resume resume = resumes.find(caller.id(), id).orElseThrow(() -> Problem.notFound("resume").asException());
        int seen = seen(lastEventId);
        if (resume.state().done() && seen >= resume.steps().size()) {
            // Tells an EventSource that there is nothing to reconnect for.
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(resume, seen));
    }

    private static int seen(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(lastEventId.strip()));
        } catch (NumberFormatException e) {
            throw Problem.invalidHeader("Last-Event-ID", "Send the id of the last event you got, or leave it out.")
                    .asException();
        }
    }
}
