package dev.vitae.platform.observability;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes every {@link Measurement} in turn, none of them waiting for another. */
final class Measuring implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Measuring.class);

    /** The first look comes soon, but not while everything else starts: after this part of the pause. */
    private static final int SOON = 15;

    private final List<Measurement> measurements;
    private @Nullable ScheduledExecutorService timer;

    Measuring(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    @Override
    public void start() {
        ScheduledExecutorService starting = Executors.newScheduledThreadPool(Math.max(1, measurements.size()),
                Thread.ofVirtual().name("measuring-", 0).factory());
        timer = starting;
        for (Measurement one : measurements) {
            one.register();
            long pause = one.every().toMillis();
            var _ = starting.scheduleWithFixedDelay(() -> take(one), pause / SOON, pause,
                    TimeUnit.MILLISECONDS);
        }
    }

    private static void take(Measurement one) {
        try {
            one.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            log.debug("Could not measure", failure);
        }
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** After everything that listens. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
