package dev.vitae.generation.application;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Wakes what was forgotten: never claimed, held by a worker that died, waiting too long, deleted half. */
@Component
final class Sweeper {
    private static final int AT_ONCE = 100;

    private final StoredResumes resumes;
    private final Workers workers;

    Sweeper(StoredResumes resumes, Workers workers) {
        this.resumes = resumes;
        this.workers = workers;
    }

    @Scheduled(fixedDelayString = "${vitae.generation.sweep:1s}")
    void sweep() {
        resumes.due(AT_ONCE).forEach(workers::wake);
    }
}
