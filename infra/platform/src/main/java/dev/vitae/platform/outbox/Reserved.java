package dev.vitae.platform.outbox;

/** The fields of a sending document that belong to the outbox; mapped classes do not have them. */
final class Reserved {

    /** Exists exactly while something waits to be sent. */
    static final String OUTBOX = "outbox";

    /** Time of the oldest unsent thing: a scalar, so that a sparse index holds waiting documents and no others. */
    static final String SINCE = "outbox.since";

    static final String LEASE = "outbox.lease";

    static final String LEASE_BY = "outbox.lease.by";

    static final String LEASE_UNTIL = "outbox.lease.until";

    static final String FACTS = "outbox.facts";

    /** Trace of the newest writer of a state. */
    static final String TRACE = "outbox.trace";

    /** What the tombstone of a deleted state says; its content is gone already. */
    static final String TOMBSTONE = "outbox.tombstone";

    /** Content version of a state: grows with each change, also over deletion. */
    static final String VERSION = "version";

    /** Newest version of a state that the broker has acknowledged. */
    static final String PUBLISHED = "published";

    /** True in the shell that a deleted state leaves, so that its versions go on growing when it is made again. */
    static final String DELETED = "deleted";

    static final String DELETED_AT = "deletedAt";

    /** True in a shell that goes too, as soon as its tombstone is acknowledged: its owner was erased. */
    static final String FORGET = "forget";

    /** How many facts may wait in one document. */
    static final int MOST_FACTS = 100;

    private Reserved() {}
}
