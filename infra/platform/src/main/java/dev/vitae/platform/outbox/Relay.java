package dev.vitae.platform.outbox;

import static com.mongodb.client.model.Filters.exists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;

/** Finds what processes that ended have left unsent: looks into the database at the start and every now and then. */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** Documents taken from one collection at a scan, oldest first; more than that is looked for again at once. */
    private static final int PAGE = 1_000;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final MongoOperations mongo;

    private final Senders senders;

    private final Dispatch dispatch;

    private final OutboxMetrics metrics;

    private final OutboxProperties properties;

    private @Nullable ScheduledExecutorService timer;

    Relay(MongoOperations mongo, Senders senders, Dispatch dispatch, OutboxMetrics metrics,
            OutboxProperties properties) {
        this.mongo = mongo;
        this.senders = senders;
        this.dispatch = dispatch;
        this.metrics = metrics;
        this.properties = properties;
    }

    private void scanAgain(ScheduledExecutorService timer) {
        boolean soon = true;
        try {
            soon = scan();
        } catch (RuntimeException failure) {
            log.warn("Could not look for unsent events: {}", failure.toString());
        }
        if (!timer.isShutdown()) {
            Duration pause = soon && properties.scan().compareTo(SOON) > 0 ? SOON : properties.scan();
            var _ = timer.schedule(() -> scanAgain(timer), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether there was more than one look could take. */
    private boolean scan() {
        long waiting = 0;
        boolean more = false;
        Instant oldest = null;
        for (String collection : senders.all()) {
            List<Document> page = page(collection);
            for (Document document : page) {
                offer(new Waiting(collection, Objects.requireNonNull(document.get("_id"))), document);
            }
            more |= page.size() == PAGE;
            waiting += page.size() < PAGE ? page.size() : count(collection);
            oldest = page.isEmpty() ? oldest : earlier(oldest, since(page.getFirst()));
        }
        metrics.seen(waiting, oldest);
        return more;
    }

    private void offer(Waiting waiting, Document document) {
        Instant until = Leases.until(document);
        if (!properties.relay()) {
            return;
        }
        if (until.isAfter(Instant.now())) {
            dispatch.postpone(waiting, until);
        } else {
            dispatch.offer(waiting);
        }
    }

    private List<Document> page(String collection) {
        return Objects.requireNonNull(mongo.execute(collection, documents -> documents.find(exists(Reserved.SINCE))
                .projection(Projections.include(Reserved.SINCE, Reserved.LEASE_UNTIL))
                .sort(Sorts.ascending(Reserved.SINCE))
                .limit(PAGE)
                .into(new ArrayList<>())));
    }

    private long count(String collection) {
        return Objects.requireNonNull(
                mongo.execute(collection, documents -> documents.countDocuments(exists(Reserved.SINCE))));
    }

    private static Instant since(Document document) {
        return document.getEmbedded(List.of("outbox", "since"), Date.class).toInstant();
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    @Override
    public void start() {
        ScheduledExecutorService starting = Executors
                .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("outbox-relay").factory());
        timer = starting;
        starting.execute(() -> scanAgain(starting));
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

    /** After {@link Dispatch}, and ended before it. */
    @Override
    public int getPhase() {
        return Dispatch.PHASE + 1;
    }
}
