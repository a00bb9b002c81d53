package dev.vitae.generation.application;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.generation.domain.ProfileCopy;
import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.writing.Meaning;
import dev.vitae.generation.domain.writing.OfflineWriter;
import dev.vitae.platform.inbox.Copies;

/** The profiles that resumes are written from, as far as this service has heard. */
@Service
public class ProfileCopies implements DisposableBean {
    /** New profiles are prepared in the background, as many as may wait; the rest is prepared when it is needed. */
    private static final int PREPARED_AHEAD = 50;

    private final Copies copies;
    private final StoredResumes resumes;
    private final Workers workers;
    private final Meaning meaning;
    private final ThreadPoolExecutor preparing = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(PREPARED_AHEAD), Thread.ofPlatform().name("preparing-profiles").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    ProfileCopies(Copies copies, StoredResumes resumes, Workers workers, Meaning meaning) {
        this.copies = copies;
        this.resumes = resumes;
        this.workers = workers;
        this.meaning = meaning;
    }

    /** Keeps the profile if it is newer than what is here, and wakes what waited for it. */
    public void heard(ProfileUpdated profile) {
        ProfileCopy copy = new ProfileCopy(profile.ownerId(), profile.version(),
                ContractJson.mapper().writeValueAsString(profile));
        if (copies.keepNewest(copy, copy.id(), copy.version())) {
            resumes.waitingOf(copy.id()).forEach(workers::wake);
            preparing.execute(() -> meaning.of(OfflineWriter.comparedTexts(profile.content())));
        }
    }

    /** The profile is gone; what waits for it will fail in time. */
    public void gone(String ownerId, long version) {
        copies.gone(ProfileCopy.class, ownerId, version);
    }

    Needed neededBy(Resume resume) {
        Optional<ProfileCopy> copy = copies.find(ProfileCopy.class, resume.ownerId());
        if (copy.isEmpty()) {
            return new Needed.Missing();
        }
        Long wanted = resume.request().profileVersion();
        return wanted != null && copy.get().version() < wanted
                ? new Needed.Older(wanted, copy.get().version())
                : new Needed.Here(ContractJson.mapper().readValue(copy.get().profile(), ProfileUpdated.class));
    }

    @Override
    public void destroy() {
        preparing.shutdownNow();
    }

    /** Whether the profile that a request needs is here. */
    sealed interface Needed {
        record Here(ProfileUpdated profile) implements Needed {}

        record Older(long wanted, long known) implements Needed {}

        record Missing() implements Needed {}
    }
}
