package dev.vitae.sample.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.platform.http.Cursor;
import dev.vitae.platform.http.ETags;
import dev.vitae.platform.http.Page;
import dev.vitae.platform.idempotency.IdempotentCreation;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.platform.security.Role;
import dev.vitae.sample.application.Notes;
import dev.vitae.sample.domain.Note;

@RestController
@RequestMapping("/api/v1/notes")
@Allowed(Role.USER)
class NotesController {
    record Written(@Nullable String title, Note.@Nullable Kind kind, @Nullable Integer count,
            @Nullable List<String> tags,
            @Nullable LocalDate due, Note.@Nullable Place place) {}

    record Renamed(@Nullable String title) {}

    private final Notes notes;
    private final IdempotentCreation creation;

    NotesController(Notes notes, IdempotentCreation creation) {
        this.notes = notes;
        this.creation = creation;
    }

    @PostMapping
    ResponseEntity<?> write(Caller caller, @RequestBody Written written,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return creation.create(caller, "POST /api/v1/notes", key, written, id -> {
            String title = title(written.title());
            Note note = notes.write(
                    new Note(id, caller.id(), title, written.kind(), written.count() == null ? 0 : written.count(),
                            written.tags() == null ? List.of() : written.tags(), written.due(), written.place(), 1));
            return ResponseEntity.created(URI.create("/api/v1/notes/" + id)).body(note);
        });
    }

    @GetMapping
    Page<Note> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Page.limit(limit);
        String after = Cursor.read(cursor, 1).map(List::getFirst).orElse(null);
        return Page.of(notes.after(caller.id(), after, size + 1), size, note -> Cursor.of(note.id()));
    }

    @GetMapping("/{id}")
    ResponseEntity<Note> read(Caller caller, @PathVariable String id) {
        Note note = notes.of(caller.id(), id).orElseThrow(() -> Problem.notFound("note").asException());
        return ResponseEntity.ok().eTag(ETags.of(note.version())).body(note);
    }

    @PutMapping("/{id}/title")
    ResponseEntity<Note> rename(Caller caller, @PathVariable String id, @RequestBody Renamed renamed,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Note note = notes.of(caller.id(), id).orElseThrow(() -> Problem.notFound("note").asException());
        ETags.check(note.version(), ifMatch);
        Note changed = notes.rename(caller.id(), id, note.version(), title(renamed.title()))
                .orElseThrow(() -> Problem.stale(note.version() + 1).asException());
        return ResponseEntity.ok().eTag(ETags.of(changed.version())).body(changed);
    }

    private static String title(@Nullable String title) {
        if (title == null || title.isBlank()) {
            throw Problem.invalid("/title", "Give it a title.").asException();
        }
        return title;
    }
}
