package dev.vitae.profile.http;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.vitae.contracts.event.Preferences;
import dev.vitae.platform.http.ETags;
import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.security.Allowed;
import dev.vitae.platform.security.Caller;
import dev.vitae.profile.application.Profiles;
import dev.vitae.profile.application.Saved;
import dev.vitae.profile.domain.PersonalProfile;

/** My own profile; nobody can name another's. */
@RestController
@RequestMapping("/api/v1/profile")
@Allowed
final class ProfileController {
    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    ResponseEntity<ProfileView> read(Caller caller) {
        PersonalProfile profile = existing(caller);
        return ResponseEntity.ok().eTag(ETags.of(profile.version())).body(ProfileView.of(profile));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProfileView> replace(Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        return answer(profiles.replace(caller.id(), Preconditions.of(ifMatch, ifNoneMatch), JsonTree.object(body)),
                Refusals.goneMeanwhile());
    }

    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ProfileView> change(Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        return answer(profiles.patch(caller.id(), Preconditions.of(ifMatch, null), JsonTree.object(body)),
                Refusals.noProfile());
    }

    @DeleteMapping
    ResponseEntity<Void> delete(Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        saved(profiles.delete(caller.id(), Preconditions.of(ifMatch, null)), Refusals.noProfile());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/preferences")
    ResponseEntity<Preferences> preferences(Caller caller) {
        PersonalProfile profile = existing(caller);
        return ResponseEntity.ok().eTag(ETags.of(profile.version())).body(profile.preferences());
    }

    @PutMapping(path = "/preferences", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Preferences> prefer(Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        Saved outcome = profiles.prefer(caller.id(), Preconditions.of(ifMatch, ifNoneMatch), JsonTree.object(body));
        PersonalProfile profile = saved(outcome, Refusals.goneMeanwhile());
        return started(outcome, profile).body(profile.preferences());
    }

    private PersonalProfile existing(Caller caller) {
        return profiles.find(caller.id()).orElseThrow(() -> Refusals.noProfile().asException());
    }

    private static ResponseEntity<ProfileView> answer(Saved outcome, Problem none) {
        PersonalProfile profile = saved(outcome, none);
        return started(outcome, profile).body(ProfileView.of(profile));
    }

    private static ResponseEntity.BodyBuilder started(Saved outcome, PersonalProfile profile) {
        ResponseEntity.BodyBuilder answer = outcome instanceof Saved.Made
                ? ResponseEntity.created(URI.create("/api/v1/profile"))
                : ResponseEntity.ok();
        return answer.eTag(ETags.of(profile.version()));
    }

    /** @param none what it means here that there is no profile */
    static PersonalProfile saved(Saved outcome, Problem none) {
        return switch (outcome) {
            case Saved.Made made -> made.profile();
            case Saved.Changed changed -> changed.profile();
            case Saved.Stale stale -> throw Problem.stale(stale.current()).asException();
            case Saved.VersionUnsaid unsaid -> throw Problem.versionRequired().asException();
            case Saved.NoProfile no -> throw none.asException();
            case Saved.Refused refused -> throw Refusals.invalid(refused.findings()).asException();
            case Saved.TooLarge large -> throw Refusals.tooLarge(large).asException();
        };
    }
}
