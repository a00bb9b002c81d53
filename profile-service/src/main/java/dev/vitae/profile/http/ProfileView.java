package dev.vitae.profile.http;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.Consents;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.resume.Award;
import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Certificate;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.Meta;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.Publication;
import dev.vitae.contracts.resume.Reference;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;
import dev.vitae.profile.domain.PersonalProfile;

/**
 * A profile as its owner sees it: JSON Resume's sections at the top, so that whoever knows JSON Resume knows this, and
 * beside them what JSON Resume does not have.
 *
 * @param version absent in a trial that is not stored, as is {@code updatedAt}
 */
record ProfileView(@Nullable Long version, @Nullable Instant updatedAt, Basics basics, List<Work> work,
        List<Volunteer> volunteer, List<Education> education, List<Project> projects, List<Skill> skills,
        List<Language> languages, List<Certificate> certificates, List<Award> awards,
        List<Publication> publications, List<Interest> interests, List<Reference> references, @Nullable Meta meta,
        Preferences preferences, Consents consents) {
    static ProfileView of(PersonalProfile profile) {
        return of(profile, profile.version(), profile.updatedAt());
    }

    static ProfileView ofTrial(PersonalProfile profile) {
        return of(profile, null, null);
    }

    private static ProfileView of(PersonalProfile p, @Nullable Long version, @Nullable Instant updatedAt) {
        var c = p.content();
        return new ProfileView(version, updatedAt, c.basics(), c.work(), c.volunteer(), c.education(), c.projects(),
                c.skills(), c.languages(), c.certificates(), c.awards(), c.publications(), c.interests(),
                c.references(), c.meta(), p.preferences(), p.consents());
    }
}
