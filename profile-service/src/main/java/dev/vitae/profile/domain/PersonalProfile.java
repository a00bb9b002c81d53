package dev.vitae.profile.domain;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * What one person has told about themselves; one per person.
 *
 * @param id the person's id
 * @param version grows with every change, and goes on after deletion; the ETag
 */
@Document("profiles")
public record PersonalProfile(@Id String id, long version, ResumeDocument content, Preferences preferences,
        Consents consents, Instant updatedAt) {
    /** The profile of somebody who has not said anything yet. */
    public static PersonalProfile blank(String owner, Instant now) {
        return new PersonalProfile(owner, 1, ResumeDocument.empty(), Preferences.none(), Consents.none(), now);
    }

    public PersonalProfile with(ResumeDocument content, Preferences preferences, Consents consents, Instant now) {
        return new PersonalProfile(id, version, content, preferences, consents, now);
    }

    public boolean saysTheSameAs(PersonalProfile other) {
        return content.equals(other.content) && preferences.equals(other.preferences)
                && consents.equals(other.consents);
    }
}
