package dev.vitae.export.http;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.export.application.FetchingFiles;
import dev.vitae.export.application.FetchingFiles.Fetched;
import dev.vitae.export.domain.FileName;
import dev.vitae.export.domain.Format;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Resume;
import dev.vitae.export.domain.StoredFile;
import dev.vitae.export.domain.Templates;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemException;
import dev.vitae.platform.problem.ProblemType;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;

@RestController
@Allowed
class ExportsController {
    /** Nobody here can tell a resume that was not heard of yet from one of somebody else. */
    private static final String UNKNOWN = "There is no such resume or version, or it is not yours. One that was asked for "
            + "a moment ago is known here a moment later: follow its events, then ask again.";

    private final FetchingFiles files;

    ExportsController(FetchingFiles files) {
        this.files = files;
    }

    @GetMapping("/api/v1/exports/{resumeId}.{format}")
    ResponseEntity<byte[]> file(Caller caller, @PathVariable String resumeId, @PathVariable String format,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable String paper) {
        Format wanted = Format.of(format).orElseThrow(() -> noSuchFormat(format));
        if (template != null && Templates.ALL.stream().noneMatch(known -> known.id().equals(template))) {
            throw Problem.invalidParameter("template", "Use an id from /api/v1/templates.").asException();
        }
        Paper sheet = paper == null
                ? null
                : Paper.named(paper).orElseThrow(
                        () -> Problem.invalidParameter("paper", "Use a4 or letter.").asException());
        return answer(files.fetch(caller.id(), resumeId, wanted, version, sheet), wanted);
    }

    private static ResponseEntity<byte[]> answer(Fetched fetched, Format format) {
        return switch (fetched) {
            case Fetched.Found(StoredFile file, FileName name) -> ResponseEntity.ok().eTag("\"" + file.tag() + "\"")
                    .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.contentDisposition())
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").body(file.bytes());
            case Fetched.Unknown _ -> throw new Problem(ProblemType.NOT_FOUND, UNKNOWN).asException();
            case Fetched.NotReady(Resume.State state, @Nullable String detail) ->
                throw Problem.conflict(state.name(), detail == null ? waiting() : detail).asException();
            case Fetched.Refused(String detail) -> throw new Problem(ProblemType.INVALID, detail)
                    .with("format", format.extension()).asException();
            case Fetched.Busy _ -> throw Problem.unavailable().asException();
        };
    }

    private static String waiting() {
        return "Its files are not made yet. Follow the resume's events, or ask again in a second.";
    }

    private static ProblemException noSuchFormat(String format) {
        return new Problem(ProblemType.NOT_ACCEPTABLE,
                "There are no files in " + format.toLowerCase(Locale.ROOT) + " yet. Ask for one of: " + Format.all()
                        + ".")
                .with("formats", Format.all()).asException();
    }
}
