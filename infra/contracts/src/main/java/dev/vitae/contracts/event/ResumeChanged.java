package dev.vitae.contracts.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something other than a new version happened to a resume. */
public record ResumeChanged(String resumeId, String ownerId, Change change, Instant changedAt) implements Event {
    @Override
    public String key() {
        return resumeId;
    }

    /** What happened; {@code kind} tells the cases apart. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = Deleted.class, name = "deleted"),
        @JsonSubTypes.Type(value = VariantMade.class, name = "variant-made")})
    public sealed interface Change {}

    /**
     * No document could be made.
     *
     * @param reason a stable word such as {@code profile-missing}
     * @param detail a sentence that tells the person what to do
     */
    public record Failed(String reason, String detail) implements Change {}

    /** The person deleted the resume and all its versions. */
    public record Deleted() implements Change {}

    /** A variant was branched from a version. */
    public record VariantMade(String variantId, long fromVersion) implements Change {}
}
