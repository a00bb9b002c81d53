package dev.vitae.generation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import dev.vitae.generation.domain.Request;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.Version;

/** Asking for a resume and looking after it. Every call names the owner: another's resume is not there. */
@Service
public class Resumes {
    private final StoredResumes stored;
    private final StoredVersions versions;
    private final Workers workers;
    private final GenerationSettings settings;
    private final Clock clock = Clock.systemUTC();

    Resumes(StoredResumes stored, StoredVersions versions, Workers workers, GenerationSettings settings) {
        this.stored = stored;
        this.versions = versions;
        this.workers = workers;
        this.settings = settings;
    }

    /** Stores the request and has it worked on; the same id again finds what is there. */
    public Resume request(String id, String owner, String title, Request request) {
        Instant now = clock.instant();
        Resume resume = Resume.requested(id, owner, title, request, now, now.plus(settings.unclaimed()));
        if (!stored.accept(resume)) {
            return stored.find(owner, id).orElse(resume);
        }
        workers.wake(id);
        return resume;
    }

    public Optional<Resume> find(String owner, String id) {
        return stored.find(owner, id);
    }

    /** Those of these that are still there; for who watches them on behalf of their owners. */
    public List<Resume> all(List<String> ids) {
        return stored.all(ids);
    }

    /** Newest first, one more than asked for; without steps and posting. */
    public List<Resume> page(String owner, @Nullable Instant createdBefore, String idBefore, int limit) {
        return stored.page(owner,
                Optional.ofNullable(createdBefore).map(created -> new StoredResumes.Place(created, idBefore)), limit);
    }

    /** Empty: it was changed or deleted meanwhile. */
    public Optional<Resume> rename(Resume resume, String title) {
        return stored.rename(resume, title);
    }

    /** False: it was not there any more. */
    public boolean delete(Resume resume) {
        boolean deleted = stored.delete(resume);
        workers.wake(resume.id());
        return deleted;
    }

    public List<Version> versions(Resume resume) {
        return versions.of(resume);
    }

    /** A version exists once the resume says so. */
    public Optional<Version> version(Resume resume, long version) {
        return version < 1 || version > resume.version() ? Optional.empty() : versions.find(resume.id(), version);
    }
}
