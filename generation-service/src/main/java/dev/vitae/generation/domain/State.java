package dev.vitae.generation.domain;

/** Where a request stands. */
public enum State {
    /** Accepted; nobody has looked at it yet. */
    REQUESTED,
    /** The profile or the job that it needs has not arrived. */
    WAITING,
    /** A worker holds it under a lease. */
    DRAFTING,
    /** There is a version. */
    READY,
    /** There is none, and there will be none. */
    FAILED;

    public boolean done() {
        return this == READY || this == FAILED;
    }
}
