package dev.vitae.contracts.resume;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A person's content in JSON Resume's 1.x shape: the profile itself, and every document made from it.
 *
 * <p>Differences from plain JSON Resume, all of them additive when written out: every item and every highlight has an
 * {@code id} that stays the same for as long as the thing does, and a highlight is an object that can name its sources.
 * A highlight that arrives as plain text is read as one without an id.
 *
 * <p>In a generated document an item keeps the id of the profile item it shows, so ids are unique within a document and
 * traceable to the profile. Dates are JSON Resume's ({@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}; see
 * {@link PartialDate}), an absent end date means "until now".
 */
public record ResumeDocument(Basics basics, List<Work> work, List<Volunteer> volunteer, List<Education> education,
        List<Project> projects, List<Skill> skills, List<Language> languages, List<Certificate> certificates,
        List<Award> awards, List<Publication> publications, List<Interest> interests, List<Reference> references,
        @Nullable Meta meta) {
    public ResumeDocument {
        basics = Objects.requireNonNullElseGet(basics, () -> empty().basics());
        work = Lists.copy(work);
        volunteer = Lists.copy(volunteer);
        education = Lists.copy(education);
        projects = Lists.copy(projects);
        skills = Lists.copy(skills);
        languages = Lists.copy(languages);
        certificates = Lists.copy(certificates);
        awards = Lists.copy(awards);
        publications = Lists.copy(publications);
        interests = Lists.copy(interests);
        references = Lists.copy(references);
    }

    /** A document that says nothing yet. */
    public static ResumeDocument empty() {
        return new ResumeDocument(new Basics(null, null, null, null, null, null, null, List.of(), null, List.of()),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null);
    }

    /** Every item of every section, in JSON Resume's order of sections. */
    public Stream<Item> items() {
        return Stream.<List<? extends Item>>of(work, volunteer, education, projects, skills, languages, certificates,
                awards, publications, interests, references).flatMap(List::stream);
    }
}
