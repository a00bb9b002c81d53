package dev.vitae.contracts.event;

/**
 * Something that happened, told to whoever listens.
 *
 * <p>Shapes change by addition only: a field is never removed, renamed or given another meaning within a type version
 * ({@code .v1}); a reader ignores what it does not know.
 */
public sealed interface Event permits ProfileUpdated, ResumeRequested, ResumeGenerated, ResumeChanged, ResumeScored,
        ResumeExported, ResumeEngaged, JobPosted, JobClosed, ApplicationChanged, ExperimentChanged, AccountErased,
        ErasureConfirmed {
    /** Id of the thing the event is about: the record's key, so that its events stay in order. */
    String key();

    /** The person whose data this is (Keycloak's {@code sub}): the CloudEvents extension attribute {@code ownerid}. */
    String ownerId();
}
