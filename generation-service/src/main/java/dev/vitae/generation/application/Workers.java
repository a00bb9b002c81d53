package dev.vitae.generation.application;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.context.ContextSnapshotFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has requests worked on in this process, a few at once. A wake-up here is a short cut and may be lost; the record in
 * the share group and the sweeper are not.
 */
@Component
class Workers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** The work belongs to the trace of the request that it answers. */
    private static final ContextSnapshotFactory CONTEXT = ContextSnapshotFactory.builder().build();

    private final ObjectProvider<WritingResume> writing;
    private final Semaphore free;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService later = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("waking-later").daemon().factory());

    Workers(ObjectProvider<WritingResume> writing, GenerationSettings settings) {
        this.writing = writing;
        this.free = new Semaphore(settings.atOnce());
    }

    /** Returns at once; waking what is awake or done does nothing. */
    void wake(String id) {
        if (queued.add(id)) {
            threads.execute(CONTEXT.captureAll().wrap(() -> work(id)));
        }
    }

    void wakeAfter(String id, Duration pause) {
        var _ = later.schedule(() -> wake(id), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work(String id) {
        free.acquireUninterruptibly();
        try {
            // From here on the same request may be queued again: what happens now may be too late for this look at it.
            queued.remove(id);
            writing.getObject().work(id);
        } catch (RuntimeException failure) {
            LOG.warn("A resume could not be worked on now; the sweeper will come back to it: {}", failure.toString());
        } finally {
            free.release();
        }
    }

    @Override
    public void destroy() {
        later.shutdownNow();
        threads.close();
    }
}
