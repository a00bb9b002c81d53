package dev.vitae.generation.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.ResumeGenerated.Origin;
import dev.vitae.generation.domain.Failure;
import dev.vitae.generation.domain.Lease;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.State;
import dev.vitae.generation.domain.Version;
import dev.vitae.generation.domain.writing.Brief;
import dev.vitae.generation.domain.writing.Draft;
import dev.vitae.generation.domain.writing.Named;
import dev.vitae.generation.domain.writing.Truth;
import dev.vitae.generation.domain.writing.TruthCheck;

/**
 * Brings a request one step further: wait for its profile or its job, or claim it, write, check, store, tell.
 *
 * <p>Killed at any point, it leaves the request where the next wake-up finds it. The version is stored first, under an
 * id that only it can have; then one guarded write makes the resume READY and tells of it. So a second worker finds
 * either nothing, or the version and no word of it, or both, and never makes a second one.
 */
@Service
public class WritingResume {
    private static final Logger LOG = LoggerFactory.getLogger(WritingResume.class);
    private static final long FIRST_VERSION = 1;

    private final StoredResumes resumes;
    private final StoredVersions versions;
    private final Sources sources;
    private final Workers workers;
    private final Drafting drafting;
    private final GenerationSettings settings;
    private final GenerationMetrics metrics;
    private final Clock clock = Clock.systemUTC();
    private final Instant started = clock.instant();

    WritingResume(StoredResumes resumes, StoredVersions versions, Sources sources, Workers workers,
            Drafting drafting, GenerationSettings settings, GenerationMetrics metrics) {
        this.resumes = resumes;
        this.versions = versions;
        this.sources = sources;
        this.workers = workers;
        this.drafting = drafting;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Does what can be done now; does nothing for what is done, deleted or held by somebody else. */
    public void work(String id) {
        resumes.find(id).ifPresentOrElse(this::work, () -> cleanUp(id));
    }

    private void work(Resume resume) {
        if (resume.state().done() || resume.heldAt(clock.instant())) {
            return;
        }
        if (resume.failed() >= settings.attempts() || resume.attempts() >= settings.begun()) {
            failed(resumes.failUnheld(resume, Failure.givenUp(resume.attempts())));
            return;
        }
        switch (sources.neededBy(resume)) {
            case Sources.Found.Here here -> claim(resume, here);
            case Sources.Found.NotYet notYet -> waitOrFail(resume, notYet);
        }
    }

    private void waitOrFail(Resume resume, Sources.Found.NotYet notYet) {
        Instant patience = resume.createdAt().plus(notYet.patience());
        Instant caughtUp = started.plus(settings.catchUp());
        Duration left = Duration.between(clock.instant(), patience.isAfter(caughtUp) ? patience : caughtUp);
        if (left.isNegative() || left.isZero()) {
            failed(resumes.failUnheld(resume, notYet.inTheEnd()));
        } else if (resume.state() == State.REQUESTED) {
            // It may have come between the look and this write, too early to find anything waiting: look again.
            resumes.waitFor(resume, notYet.step(), notYet.message(), patience).ifPresent(waiting -> {
                workers.wake(waiting.id());
                workers.wakeAfter(waiting.id(), left);
            });
        }
    }

    private void claim(Resume resume, Sources.Found.Here found) {
        Lease lease = new Lease(UUID.randomUUID().toString(), clock.instant().plus(settings.lease()));
        resumes.claim(resume, lease, settings.begun()).ifPresent(held -> {
            try {
                write(held, lease, found);
            } catch (RuntimeException failure) {
                LOG.warn("Attempt {} to write resume {} failed", held.attempts(), held.id(), failure);
                resumes.release(held, lease, clock.instant().plus(settings.retry()));
            }
        });
    }

    private void write(Resume held, Lease lease, Sources.Found.Here found) {
        long start = System.nanoTime();
        ProfileUpdated profile = found.profile();
        Draft draft = drafting.draft(brief(held, found));
        // Against the profile itself, never against what the writer says that the profile is.
        switch (TruthCheck.check(Named.of(profile.content()), draft.document(), today(held))) {
            case Truth.Unbacked unbacked -> {
                unbacked.claims()
                        .forEach(claim -> LOG.error("Resume {}: {} {}", held.id(), claim.pointer(), claim.reason()));
                failed(resumes.failHeld(held, lease, Failure.truthCheck(unbacked.claims().size())));
            }
            case Truth.Backed backed -> {
                Version version = versions.keep(version(held, profile, draft, backed.claims()));
                ready(held, lease, profile, version, start);
            }
        }
    }

    private void ready(Resume held, Lease lease, ProfileUpdated profile, Version version, long start) {
        Instant finished = clock.instant();
        double millis = (System.nanoTime() - start) / 1e6;
        Optional<Resume> ready = resumes.ready(held, lease, version.version(), finished, millis,
                version.claims() + " claims are backed by the profile.",
                ResumeFacts.generated(held, version, profile.preferences(), finished));
        if (ready.isPresent()) {
            metrics.ready(Duration.between(held.createdAt(), Objects.requireNonNull(held.startedAt())), millis);
        } else {
            cleanUp(held.id());
        }
    }

    /** Deleted while it was written: what was stored for it goes too. */
    private void cleanUp(String id) {
        if (resumes.shell(id)) {
            versions.removeAll(id);
            resumes.settled(id);
        }
    }

    private void failed(Optional<Resume> failed) {
        failed.map(Resume::failure).ifPresent(failure -> metrics.failed(failure.reason()));
    }

    private static Brief brief(Resume resume, Sources.Found.Here found) {
        return new Brief(found.profile().content(), found.posting(),
                ResumeFacts.language(resume.request().options(), found.profile().preferences()),
                resume.request().options().pages(), today(resume));
    }

    /** The day of the request, so that every attempt writes the same. */
    private static LocalDate today(Resume resume) {
        return LocalDate.ofInstant(resume.createdAt(), ZoneOffset.UTC);
    }

    private Version version(Resume resume, ProfileUpdated profile, Draft draft, int claims) {
        return new Version(Version.id(resume.id(), FIRST_VERSION), resume.id(), resume.ownerId(), FIRST_VERSION,
                Origin.WRITER, Writers.OFFLINE, profile.version(), clock.instant(),
                ContractJson.mapper().writeValueAsString(draft.document()),
                ContractJson.mapper().writeValueAsString(draft.choices()), claims, draft.missing());
    }
}
