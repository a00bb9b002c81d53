package dev.vitae.generation.http;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.vitae.generation.domain.Resume;
import dev.vitae.generation.domain.State;
import dev.vitae.generation.domain.Step;

/** One client that watches one resume: tells each step once and in order, whoever brings the news. */
final class ProgressStream {
    private final String resumeId;
    private final SseEmitter emitter;
    private final ReentrantLock telling = new ReentrantLock();
    private int told;
    private boolean ended;

    ProgressStream(String resumeId, SseEmitter emitter, int told) {
        this.resumeId = resumeId;
        this.emitter = emitter;
        this.told = told;
    }

    String resumeId() {
        return resumeId;
    }

    /** Sends the steps that this client has not seen, and ends where there will be no more. */
    void tell(Resume resume) {
        whileOpen(() -> {
            for (; told < resume.steps().size(); told++) {
                Step step = resume.steps().get(told);
                emitter.send(SseEmitter.event()
                        .id(Integer.toString(told + 1))
                        .name(step.state().done() ? "end" : "progress")
                        .data(new Progress(step.state(), step.step(), step.message(), step.at()),
                                MediaType.APPLICATION_JSON));
            }
            if (resume.state().done()) {
                complete();
            }
        });
    }

    /** A comment, so that proxies keep the connection and a client that left is noticed. */
    void heartbeat() {
        whileOpen(() -> emitter.send(SseEmitter.event().comment("still here")));
    }

    void end() {
        whileOpen(this::complete);
    }

    private void complete() {
        ended = true;
        emitter.complete();
    }

    private void whileOpen(Sending sending) {
        telling.lock();
        try {
            if (!ended) {
                sending.send();
            }
        } catch (IOException | IllegalStateException gone) {
            ended = true;
            emitter.completeWithError(gone);
        } finally {
            telling.unlock();
        }
    }

    private interface Sending {
        void send() throws IOException;
    }

    /** What a client is told. */
    record Progress(State state, String step, String message, Instant at) {}
}
