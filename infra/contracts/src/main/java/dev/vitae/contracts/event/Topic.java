package dev.vitae.contracts.event;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The topics: name, what is in them, how long it is kept. The key is always {@link Event#key()}.
 *
 * <p>Every topic has a dead-letter topic beside it ({@link #deadLetters()}) for records that can never be consumed.
 */
public enum Topic {
    PROFILE_UPDATED(Topic.Names.PROFILE_UPDATED, ProfileUpdated.class, compacted()),
    RESUME_REQUESTED(Topic.Names.RESUME_REQUESTED, ResumeRequested.class, days(7)),
    RESUME_GENERATED(Topic.Names.RESUME_GENERATED, ResumeGenerated.class, days(7)),
    RESUME_CHANGED(Topic.Names.RESUME_CHANGED, ResumeChanged.class, days(7)),
    RESUME_SCORED(Topic.Names.RESUME_SCORED, ResumeScored.class, days(7)),
    RESUME_EXPORTED(Topic.Names.RESUME_EXPORTED, ResumeExported.class, days(7)),
    RESUME_ENGAGED(Topic.Names.RESUME_ENGAGED, ResumeEngaged.class, days(30)),
    JOB_POSTED(Topic.Names.JOB_POSTED, JobPosted.class, compacted()),
    JOB_CLOSED(Topic.Names.JOB_CLOSED, JobClosed.class, days(7)),
    APPLICATION_CHANGED(Topic.Names.APPLICATION_CHANGED, ApplicationChanged.class, days(7)),
    EXPERIMENT_CHANGED(Topic.Names.EXPERIMENT_CHANGED, ExperimentChanged.class, compacted()),
    ACCOUNT_ERASED(Topic.Names.ACCOUNT_ERASED, AccountErased.class, days(30)),
    ERASURE_CONFIRMED(Topic.Names.ERASURE_CONFIRMED, ErasureConfirmed.class, days(30));

    /** Partitions of an event stream; consumers of one service share them, so this bounds how many can listen at once. */
    public static final int PARTITIONS = 6;

    /** How long a dead letter waits for somebody to look at it. */
    public static final Retention DEAD_LETTERS_KEPT = new Retention.Kept(Duration.ofDays(14));

    private final String topicName;
    private final Class<? extends Event> event;
    private final Retention retention;

    Topic(String topicName, Class<? extends Event> event, Retention retention) {
        this.topicName = topicName;
        this.event = event;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public Class<? extends Event> event() {
        return event;
    }

    public Retention retention() {
        return retention;
    }

    /** CloudEvents {@code type} of its events. */
    public String type() {
        return "dev.vitae." + topicName + ".v1";
    }

    /**
     * Partitions of this topic. The work queue has one: a share group gives each worker only some of the partitions, so
     * with more of them a slow record holds those behind it although other workers are free.
     */
    public int partitions() {
        return this == RESUME_REQUESTED ? 1 : PARTITIONS;
    }

    /** Name of the topic for records that could not be consumed. */
    public String deadLetters() {
        return topicName + ".dlt";
    }

    /** Whether a record without a value says that the thing is gone. */
    public boolean tombstones() {
        return retention instanceof Retention.Compacted;
    }

    /** The topic that this kind of event goes to. */
    public static Topic of(Class<? extends Event> event) {
        return Arrays.stream(values()).filter(topic -> topic.event == event).findFirst().orElseThrow();
    }

    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values()).filter(topic -> topic.topicName.equals(topicName)).findFirst();
    }

    private static Retention compacted() {
        return new Retention.Compacted(Duration.ofDays(1));
    }

    private static Retention days(int days) {
        return new Retention.Kept(Duration.ofDays(days));
    }

    /** The names as constants, for annotations. */
    public static final class Names {
        public static final String PROFILE_UPDATED = "profile-updated";
        public static final String RESUME_REQUESTED = "resume-requested";
        public static final String RESUME_GENERATED = "resume-generated";
        public static final String RESUME_CHANGED = "resume-changed";
        public static final String RESUME_SCORED = "resume-scored";
        public static final String RESUME_EXPORTED = "resume-exported";
        public static final String RESUME_ENGAGED = "resume-engaged";
        public static final String JOB_POSTED = "job-posted";
        public static final String JOB_CLOSED = "job-closed";
        public static final String APPLICATION_CHANGED = "application-changed";
        public static final String EXPERIMENT_CHANGED = "experiment-changed";
        public static final String ACCOUNT_ERASED = "account-erased";
        public static final String ERASURE_CONFIRMED = "erasure-confirmed";

        private Names() {}
    }
}
