package dev.vitae.gateway.http;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.gateway.account.ArchiveRequest;
import dev.vitae.gateway.account.Archives;
import dev.vitae.gateway.problem.Refusal;
import dev.vitae.platform.idempotency.IdempotentCreation;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;

/** Everything that is held about a person, as one file that is made in the background. */
@RestController
@Allowed
class ArchiveController {
    private static final String PATH = "/api/v1/me/archives/";

    private final Archives archives;
    private final IdempotentCreation creation;

    ArchiveController(Archives archives, IdempotentCreation creation) {
        this.archives = archives;
        this.creation = creation;
    }

    /** @param bytes of the file; 0 before it is ready */
    record State(String id, ArchiveRequest.State state, long bytes, Instant askedAt, Instant expiresAt) {
        static State of(ArchiveRequest archive) {
            return new State(archive.id(), archive.state(), archive.bytes(), archive.askedAt(), archive.expiresAt());
        }
    }

    /** While one is being made, that one is the answer. */
    @PostMapping("/api/v1/me/archive")
    ResponseEntity<?> ask(Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.create(caller, "POST /api/v1/me/archive", key, "", id -> {
            ArchiveRequest archive = archives.ask(id, caller.id());
            return ResponseEntity.accepted().location(URI.create(PATH + archive.id())).body(State.of(archive));
        });
    }

    /** 202 with the state while it is being made, then 200 with the ZIP file. */
    @GetMapping(PATH + "{id}")
    @Nullable
    ResponseEntity<State> archive(Caller caller, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        ArchiveRequest archive = archives.find(caller.id(), id)
                .orElseThrow(() -> Refusal.noArchive().asException());
        return switch (archive.state()) {
            case COLLECTING -> ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "3").body(State.of(archive));
            case READY -> {
                response.setContentType("application/zip");
                response.setContentLengthLong(archive.bytes());
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("vitae-archive.zip").build().toString());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                archives.read(archive, response.getOutputStream());
                yield null;
            }
        };
    }
}
