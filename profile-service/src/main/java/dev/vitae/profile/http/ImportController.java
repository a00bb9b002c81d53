package dev.vitae.profile.http;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.platform.http.ETags;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.profile.application.Expected;
import dev.vitae.profile.application.Imported;
import dev.vitae.profile.application.ImportingResume;
import dev.vitae.profile.domain.Finding;
import dev.vitae.profile.domain.ImportedResume;

/** Files into my profile. */
@RestController
@RequestMapping("/api/v1/profile/import")
@Allowed
final class ImportController {
    private final ImportingResume importing;

    ImportController(ImportingResume importing) {
        this.importing = importing;
    }

    /** @param carried by section: how many items the file added, updated, and found there already */
    record Told(ProfileView profile, Map<String, ImportedResume.Count> carried, List<Finding> notCarried,
            List<String> warnings) {
        static Told of(ImportedResume result, ProfileView profile) {
            return new Told(profile, result.carried(), result.notCarried(), result.warnings());
        }
    }

    @PostMapping
    ResponseEntity<Told> bring(Caller caller, @RequestParam(defaultValue = "false") boolean apply,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        Map<?, ?> file = ResumeFile.opened(body == null ? new byte[0] : body, format);
        Expected expected = Preconditions.of(ifMatch, null);
        Imported outcome = apply ? importing.apply(caller.id(), expected, file) : importing.attempt(caller.id(), file);
        return switch (outcome) {
            case Imported.Tried tried -> ResponseEntity.ok(
                    Told.of(tried.result(), ProfileView.ofTrial(tried.result().profile())));
            case Imported.Applied applied -> ResponseEntity.ok()
                    .eTag(ETags.of(applied.result().profile().version()))
                    .body(Told.of(applied.result(), ProfileView.of(applied.result().profile())));
            case Imported.NotSaved not -> {
                ProfileController.saved(not.why(), Refusals.goneMeanwhile());
                throw new IllegalStateException("Saved although it was not: " + not.why());
            }
        };
    }
}
