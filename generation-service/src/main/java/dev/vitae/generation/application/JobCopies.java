package dev.vitae.generation.application;

import java.util.Optional;

import org.springframework.stereotype.Service;

import dev.vitae.contracts.event.JobPosted;
import dev.vitae.generation.domain.JobCopy;
import dev.vitae.platform.inbox.Copies;

/** The jobs that resumes are written for, as far as this service has heard. */
@Service
public class JobCopies {
    private final Copies copies;
    private final StoredResumes resumes;
    private final Workers workers;

    JobCopies(Copies copies, StoredResumes resumes, Workers workers) {
        this.copies = copies;
        this.resumes = resumes;
        this.workers = workers;
    }

    /** Keeps the job if it is newer than what is here, and wakes what waited for it. */
    public void heard(JobPosted job) {
        JobCopy copy = new JobCopy(job.jobId(), job.version(), job.ownerId(), job.open(), job.title(), job.text());
        if (copies.keepNewest(copy, copy.id(), copy.version())) {
            resumes.waitingForJob(copy.id()).forEach(workers::wake);
        }
    }

    /** The job is closed; what waits for it will fail in time. */
    public void closed(String jobId, long version) {
        copies.gone(JobCopy.class, jobId, version);
    }

    /** The job, unless it is not here or not for this person. */
    public Optional<JobCopy> find(String person, String jobId) {
        return copies.find(JobCopy.class, jobId).filter(job -> job.isFor(person));
    }
}
