package dev.vitae.analytics.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.vitae.contracts.event.AccountErased;
import dev.vitae.contracts.event.ApplicationChanged;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.ExperimentChanged;
import dev.vitae.contracts.event.JobClosed;
import dev.vitae.contracts.event.JobPosted;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeEngaged;
import dev.vitae.contracts.event.ResumeExported;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.ResumeScored;

/** What an event adds to the numbers of its day: never content, only how many and how long. */
public final class Numbers {
    public static final String REQUESTED = "requested";
    /** Versions by who made them; those of a writer also by {@link #WRITTEN}. */
    public static final String READY = "ready";
    public static final String EDITED = "ready:person";
    public static final String RESTORED = "ready:restore";
    public static final String WRITTEN = "written";
    public static final String FAILED = "failed";
    public static final String DELETED = "deleted";
    public static final String VARIANTS = "variants";
    public static final String TOKENS_IN = "tokens-in";
    public static final String TOKENS_OUT = "tokens-out";
    public static final String EXPORTS = "exports";
    public static final String FILES = "files";
    public static final String PAGES = "pages";
    public static final String BYTES = "bytes";
    public static final String SCORES = "scores";
    public static final String SCORE_SUM = "score-sum";
    public static final String UNSCORED = "unscored";
    public static final String VIEWS = "views";
    public static final String READS = "reads";
    public static final String READ_SECONDS = "read-seconds";
    public static final String DOWNLOADS = "downloads";
    public static final String JOBS_POSTED = "jobs-posted";
    public static final String JOBS_EDITED = "jobs-edited";
    public static final String JOBS_CLOSED = "jobs-closed";
    public static final String APPLICATIONS = "applications";
    public static final String PROFILE_UPDATES = "profile-updates";

    private final Map<String, Long> numbers = new HashMap<>();

    private Numbers() {}

    /** Beside the count of its topic, which a tombstone has too. */
    public static Counts of(Event event) {
        Numbers added = new Numbers();
        added.tell(event);
        return new Counts(added.numbers);
    }

    private void tell(Event event) {
        switch (event) {
            case ProfileUpdated _ -> one(PROFILE_UPDATES);
            case ResumeRequested _ -> one(REQUESTED);
            case ResumeGenerated made -> made(made);
            case ResumeChanged changed -> changed(changed.change());
            case ResumeScored scored -> scored(scored);
            case ResumeExported exported -> exported(exported);
            case ResumeEngaged engaged -> engaged(engaged);
            // That it closed is told, and counted, by job-closed.
            case JobPosted posted when posted.closedAt() != null -> {
            }
            case JobPosted posted -> one(posted.version() <= 1 ? JOBS_POSTED : JOBS_EDITED);
            case JobClosed _ -> one(JOBS_CLOSED);
            case ApplicationChanged changed -> one(APPLICATIONS, changed.state().name());
            case ExperimentChanged _,AccountErased _,ErasureConfirmed _ -> {
            }
        }
    }

    /** Only a writer's version was waited for; the times in the others are those of the request long ago. */
    private void made(ResumeGenerated made) {
        one(READY, made.origin().name());
        add(Counts.name(TOKENS_IN, made.writer()), made.tokens().input());
        add(Counts.name(TOKENS_OUT, made.writer()), made.tokens().output());
        if (made.origin() == ResumeGenerated.Origin.WRITER) {
            one(WRITTEN, made.writer());
            ResumeGenerated.Timings timings = made.timings();
            Histogram.WAITING.add(numbers, Duration.between(timings.requestedAt(), timings.startedAt()).toMillis());
            Histogram.PROCESSING.add(numbers, Duration.between(timings.startedAt(), timings.finishedAt()).toMillis());
        }
    }

    private void changed(ResumeChanged.Change change) {
        switch (change) {
            case ResumeChanged.Failed failed -> one(FAILED, failed.reason());
            case ResumeChanged.Deleted _ -> one(DELETED);
            case ResumeChanged.VariantMade _ -> one(VARIANTS);
        }
    }

    private void scored(ResumeScored scored) {
        Integer score = scored.score();
        if (score == null) {
            one(UNSCORED);
        } else {
            one(SCORES);
            add(SCORE_SUM, score);
        }
    }

    private void exported(ResumeExported exported) {
        one(EXPORTS);
        for (ResumeExported.File file : exported.files()) {
            Integer pages = file.pages();
            one(FILES, file.format());
            add(Counts.name(BYTES, file.format()), file.bytes());
            add(Counts.name(PAGES, file.format()), pages == null ? 0 : pages);
            Histogram.RENDER.add(numbers, file.renderMillis());
        }
    }

    private void engaged(ResumeEngaged engaged) {
        String who = engaged.visitor().name();
        switch (engaged.kind()) {
            case VIEW -> one(VIEWS, who);
            case DOWNLOAD -> one(DOWNLOADS, who);
            case READ -> {
                Long seconds = engaged.seconds();
                one(READS, who);
                add(Counts.name(READ_SECONDS, who), seconds == null ? 0 : seconds);
            }
        }
    }

    private void one(String name) {
        add(name, 1);
    }

    private void one(String group, String word) {
        add(Counts.name(group, word), 1);
    }

    private void add(String name, long number) {
        if (number != 0) {
            numbers.merge(name, number, Long::sum);
        }
    }
}
