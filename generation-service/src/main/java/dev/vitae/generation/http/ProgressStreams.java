package dev.vitae.generation.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.vitae.generation.application.ResumeMoved;
import dev.vitae.generation.application.Resumes;
import dev.vitae.generation.domain.Resume;

/**
 * The open progress streams of this process. What moves here is told at once; what another process moves is found by
 * one look at all watched resumes together, a few times a second.
 */
@Component
final class ProgressStreams implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressStreams.class);
    /** After this long a client connects again and goes on where it was. */
    private static final long LONGEST_MILLIS = 300_000;

    private final Resumes resumes;
    private final Set<ProgressStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService telling = Executors.newVirtualThreadPerTaskExecutor();

    ProgressStreams(Resumes resumes) {
        this.resumes = resumes;
    }

    SseEmitter open(Resume resume, int seen) {
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        ProgressStream stream = new ProgressStream(resume.id(), emitter, seen);
        emitter.onCompletion(() -> open.remove(stream));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> open.remove(stream));
        open.add(stream);
        // Whatever moves from here on is told to the stream; what moved before, since the resume was read, is looked up.
        look(List.of(stream));
        return emitter;
    }

    @EventListener
    void on(ResumeMoved moved) {
        List<ProgressStream> watching = open.stream().filter(stream -> stream.resumeId().equals(moved.id())).toList();
        if (!watching.isEmpty()) {
            look(watching);
        }
    }

    @Scheduled(fixedDelayString = "${vitae.generation.progress.poll:250ms}")
    void lookAtAll() {
        if (!open.isEmpty()) {
            look(List.copyOf(open));
        }
    }

    @Scheduled(fixedDelayString = "${vitae.generation.progress.heartbeat:15s}")
    void heartbeat() {
        open.forEach(stream -> telling.execute(stream::heartbeat));
    }

    private void look(List<ProgressStream> streams) {
        telling.execute(() -> {
            try {
                Map<String, Resume> found = resumes
                        .all(streams.stream().map(ProgressStream::resumeId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Resume::id, Function.identity()));
                for (ProgressStream stream : streams) {
                    Resume resume = found.get(stream.resumeId());
                    telling.execute(resume == null ? stream::end : () -> stream.tell(resume));
                }
            } catch (RuntimeException failure) {
                LOG.debug("Watched resumes could not be read now: {}", failure.toString());
            }
        });
    }

    @Override
    public void destroy() {
        open.forEach(ProgressStream::end);
        telling.shutdown();
    }
}
