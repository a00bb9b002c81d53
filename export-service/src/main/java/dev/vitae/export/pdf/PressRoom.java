package dev.vitae.export.pdf;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.domain.Paper;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.Sheet;
import dev.vitae.export.domain.Wording;
import dev.vitae.platform.failure.NotNow;

/**
 * Where printing happens: as many presses as there are processors, each a thread that keeps its parsed typefaces; a
 * short queue; a limit on text, pages and time.
 *
 * <p>A job that takes too long is given up and its caller told. Its thread goes on until the renderer returns: Java
 * cannot stop it. The limit on text keeps that short.
 */
@Component
public final class PressRoom implements DisposableBean {
    private static final int LONGEST_TEXT = 150_000;
    private static final int WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ThreadPoolExecutor presses;

    PressRoom() {
        int count = Runtime.getRuntime().availableProcessors();
        this.presses = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("press-", 1).daemon().factory());
    }

    /** The first page of a thread takes a hundred times as long as the next: nobody should wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        Sheet nothing = Reading.of(ResumeDocument.empty(), Wording.of("en"));
        for (int i = 0; i < presses.getMaximumPoolSize(); i++) {
            presses.execute(() -> Press.print(nothing, Paper.A4, Instant.EPOCH));
        }
    }

    /**
     * Prints and waits for it.
     *
     * @param dated the date in the file
     * @throws PressBusy when it cannot be printed now; later it can
     */
    public Printing print(Sheet sheet, Paper paper, Instant dated) {
        // The text of a sheet and a little notation of the records around it.
        int length = sheet.toString().length();
        if (length > LONGEST_TEXT) {
            return new Printing.TooLong("The document has " + length + " characters; " + LONGEST_TEXT
                    + " is the most. Leave out what matters least.");
        }
        try {
            return finished(presses.submit(() -> Press.print(sheet, paper, dated)));
        } catch (RejectedExecutionException e) {
            throw new PressBusy("more jobs wait than can be printed soon", new NotNow("the press is full", e));
        }
    }

    private static Printing finished(Future<Printing> job) {
        try {
            return job.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            job.cancel(true);
            throw new PressBusy("a page was not printed in " + PATIENCE, e);
        } catch (InterruptedException e) {
            job.cancel(true);
            Thread.currentThread().interrupt();
            throw new PressBusy("stopping", new NotNow("the press stops", e));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sheet could not be printed", e.getCause());
        }
    }

    @Override
    public void destroy() {
        presses.shutdownNow();
    }
}
