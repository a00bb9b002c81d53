package dev.vitae.profile.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Award;
import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Certificate;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.Location;
import dev.vitae.contracts.resume.Meta;
import dev.vitae.contracts.resume.Profile;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.Publication;
import dev.vitae.contracts.resume.Reference;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;

/** Reads JSON Resume's sections, field by field: this is the list of what a profile can say. */
final class ReadContent {
    private ReadContent() {}

    static ResumeDocument of(Fields all) {
        all.ignore("$schema");
        return new ResumeDocument(basics(all), all.objects("work", Limits.ITEMS, ReadContent::work),
                all.objects("volunteer", Limits.ITEMS, ReadContent::volunteer),
                all.objects("education", Limits.ITEMS, ReadContent::education),
                all.objects("projects", Limits.ITEMS, ReadContent::project),
                all.objects("skills", Limits.ITEMS, ReadContent::skill),
                all.objects("languages", Limits.ITEMS, ReadContent::language),
                all.objects("certificates", Limits.ITEMS, ReadContent::certificate),
                all.objects("awards", Limits.ITEMS, ReadContent::award),
                all.objects("publications", Limits.ITEMS, ReadContent::publication),
                all.objects("interests", Limits.ITEMS, ReadContent::interest),
                all.objects("references", Limits.ITEMS, ReadContent::reference), meta(all));
    }

    private static Basics basics(Fields all) {
        Optional<Fields> present = all.object("basics");
        if (present.isEmpty()) {
            return ResumeDocument.empty().basics();
        }
        Fields f = present.get();
        f.ignoreEmpty("summarySources");
        Basics basics = new Basics(f.get("name").line(), f.get("label").line(), f.get("image").image(),
                f.get("email").email(), f.get("phone").line(), f.get("url").url(), f.get("summary").text(), List.of(),
                location(f), f.objects("profiles", Limits.ACCOUNTS, ReadContent::account));
        f.end();
        return basics;
    }

    private static @Nullable Location location(Fields basics) {
        Optional<Fields> present = basics.object("location");
        if (present.isEmpty()) {
            return null;
        }
        Fields f = present.get();
        Location location = new Location(f.get("address").text(), f.get("postalCode").line(), f.get("city").line(),
                f.get("countryCode").countryCode(), f.get("region").line());
        f.end();
        return location.equals(new Location(null, null, null, null, null)) ? null : location;
    }

    private static Optional<Profile> account(Fields f) {
        Profile account = new Profile(f.get("network").line(), f.get("username").line(), f.get("url").url());
        return Optional.of(account).filter(a -> !a.equals(new Profile(null, null, null)));
    }

    private static Optional<Work> work(Fields f) {
        Period period = f.period();
        return filled(Section.WORK, new Work(f.id("work"), f.get("name").line(), f.get("position").line(),
                f.get("location").line(), f.get("description").text(), f.get("url").url(), period.start(),
                period.end(), f.get("summary").text(), f.highlights()));
    }

    private static Optional<Volunteer> volunteer(Fields f) {
        Period period = f.period();
        return filled(Section.VOLUNTEER,
                new Volunteer(f.id("volunteer"), f.get("organization").line(), f.get("position").line(),
                        f.get("url").url(), period.start(), period.end(), f.get("summary").text(), f.highlights()));
    }

    private static Optional<Education> education(Fields f) {
        Period period = f.period();
        return filled(Section.EDUCATION,
                new Education(f.id("education"), f.get("institution").line(), f.get("url").url(),
                        f.get("area").line(), f.get("studyType").line(), period.start(), period.end(),
                        f.get("score").line(), f.words("courses", Limits.WORDS)));
    }

    private static Optional<Project> project(Fields f) {
        Period period = f.period();
        return filled(Section.PROJECTS,
                new Project(f.id("projects"), f.get("name").line(), f.get("description").text(), f.highlights(),
                        f.words("keywords", Limits.WORDS), period.start(), period.end(), f.get("url").url(),
                        f.words("roles", Limits.WORDS), f.get("entity").line(), f.get("type").line()));
    }

    private static Optional<Skill> skill(Fields f) {
        return filled(Section.SKILLS, new Skill(f.id("skills"), f.get("name").line(), f.get("level").line(),
                f.words("keywords", Limits.WORDS)));
    }

    private static Optional<Language> language(Fields f) {
        return filled(Section.LANGUAGES,
                new Language(f.id("languages"), f.get("language").line(), f.get("fluency").line()));
    }

    private static Optional<Certificate> certificate(Fields f) {
        return filled(Section.CERTIFICATES, new Certificate(f.id("certificates"), f.get("name").line(),
                f.get("date").date(), f.get("issuer").line(), f.get("url").url()));
    }

    private static Optional<Award> award(Fields f) {
        return filled(Section.AWARDS, new Award(f.id("awards"), f.get("title").line(), f.get("date").date(),
                f.get("awarder").line(), f.get("summary").text()));
    }

    private static Optional<Publication> publication(Fields f) {
        return filled(Section.PUBLICATIONS,
                new Publication(f.id("publications"), f.get("name").line(), f.get("publisher").line(),
                        f.get("releaseDate").date(), f.get("url").url(), f.get("summary").text()));
    }

    private static Optional<Interest> interest(Fields f) {
        return filled(Section.INTERESTS,
                new Interest(f.id("interests"), f.get("name").line(), f.words("keywords", Limits.WORDS)));
    }

    private static Optional<Reference> reference(Fields f) {
        return filled(Section.REFERENCES,
                new Reference(f.id("references"), f.get("name").line(), f.get("reference").text()));
    }

    private static @Nullable Meta meta(Fields all) {
        Optional<Fields> present = all.object("meta");
        if (present.isEmpty()) {
            return null;
        }
        Fields f = present.get();
        Meta meta = new Meta(f.get("canonical").url(), f.get("version").line(), f.get("lastModified").line());
        f.end();
        return meta.equals(new Meta(null, null, null)) ? null : meta;
    }

    /** An item that has nothing but an id says nothing. */
    private static <T extends Item> Optional<T> filled(Section<T> section, T item) {
        return Objects.equals(section.named(item, "", section.highlights(item)), section.blank())
                ? Optional.empty()
                : Optional.of(item);
    }
}
