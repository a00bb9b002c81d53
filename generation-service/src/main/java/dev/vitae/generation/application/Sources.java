package dev.vitae.generation.application;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.generation.domain.Failure;
import dev.vitae.generation.domain.JobCopy;
import dev.vitae.generation.domain.Request;
import dev.vitae.generation.domain.Resume;

/** What a request is written from: a profile, and the posting if there is one. */
@Component
final class Sources {
    private final ProfileCopies profiles;
    private final JobCopies jobs;
    private final GenerationSettings settings;

    Sources(ProfileCopies profiles, JobCopies jobs, GenerationSettings settings) {
        this.profiles = profiles;
        this.jobs = jobs;
        this.settings = settings;
    }

    Found neededBy(Resume resume) {
        Request request = resume.request();
        return switch (profiles.neededBy(resume)) {
            case ProfileCopies.Needed.Missing _ ->
                new Found.NotYet("waiting-for-profile", "The profile has not arrived here yet.",
                        request.profileVersion() == null ? settings.waitForProfile() : settings.waitForNamed(),
                        Failure.profileMissing());
            case ProfileCopies.Needed.Older older ->
                new Found.NotYet("waiting-for-profile", "The version of the profile has not arrived here yet.",
                        settings.waitForNamed(), Failure.profileVersionUnknown(older.wanted(), older.known()));
            case ProfileCopies.Needed.Here here -> withPosting(resume, here.profile());
        };
    }

    private Found withPosting(Resume resume, ProfileUpdated profile) {
        String jobId = resume.request().jobId();
        if (jobId == null) {
            return new Found.Here(profile, resume.request().jobDescription());
        }
        return jobs.find(resume.ownerId(), jobId)
                .map(JobCopy::posting)
                .<Found>map(posting -> new Found.Here(profile, posting))
                .orElseGet(() -> new Found.NotYet("waiting-for-job", "The job has not arrived here yet.",
                        settings.waitForNamed(), Failure.jobUnknown()));
    }

    /** Whether all that a request needs is here. */
    sealed interface Found {
        /** @param posting absent: a general resume */
        record Here(ProfileUpdated profile, @Nullable String posting) implements Found {}

        /**
         * @param step a stable word for what is waited for
         * @param patience how long after the request it is worth waiting
         * @param inTheEnd what the request fails with then
         */
        record NotYet(String step, String message, Duration patience, Failure inTheEnd) implements Found {}
    }
}
