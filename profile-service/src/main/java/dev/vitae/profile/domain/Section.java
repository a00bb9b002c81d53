package dev.vitae.profile.domain;

import static dev.vitae.profile.domain.Sameness.alsoBy;
import static dev.vitae.profile.domain.Sameness.by;
import static dev.vitae.profile.domain.Sameness.mayBeSameDate;
import static dev.vitae.profile.domain.Sameness.sameStart;
import static dev.vitae.profile.domain.Sameness.startMayBeSame;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import dev.vitae.contracts.resume.Award;
import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Certificate;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.Publication;
import dev.vitae.contracts.resume.Reference;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;

/**
 * One section of a profile and what makes two of its items the same thing.
 *
 * @param sure the same thing without doubt, or with a detail that one of both leaves out: good enough to change one by
 *        the other
 * @param likely weaker signs, strongest first: good enough for an edited whole, where the alternative is that one thing
 *        went and another came
 * @param updated the first as the second tells it anew; what the second leaves out stays
 * @param renamed a copy under an id and with these highlights
 */
record Section<T extends Item>(String name, Function<ResumeDocument, List<T>> items, T blank,
        List<BiPredicate<T, T>> sure, List<BiPredicate<T, T>> likely, BinaryOperator<T> updated, Renamed<T> renamed) {
    interface Renamed<T> {
        T apply(T item, String id, List<Highlight> highlights);
    }

    /** What becomes of the items of a section. */
    interface Rewrite {
        <T extends Item> List<T> apply(Section<T> section);
    }

    static final Section<Work> WORK = new Section<>("work", ResumeDocument::work,
            new Work("", null, null, null, null, null, null, null, null, List.of()),
            List.of(by(Work::name).and(alsoBy(Work::position)).and(sameStart()),
                    by(Work::name).and(alsoBy(Work::position)).and(startMayBeSame())),
            List.of(by(Work::name).and(by(Work::position)), by(Work::name).and(sameStart()),
                    by(Work::position).and(sameStart())),
            Updated::work,
            (w, id, h) -> new Work(id, w.name(), w.position(), w.location(), w.description(), w.url(), w.startDate(),
                    w.endDate(), w.summary(), h));

    static final Section<Volunteer> VOLUNTEER = new Section<>("volunteer", ResumeDocument::volunteer,
            new Volunteer("", null, null, null, null, null, null, List.of()),
            List.of(by(Volunteer::organization).and(alsoBy(Volunteer::position)).and(sameStart()),
                    by(Volunteer::organization).and(alsoBy(Volunteer::position)).and(startMayBeSame())),
            List.of(by(Volunteer::organization).and(by(Volunteer::position)),
                    by(Volunteer::organization).and(sameStart())),
            Updated::volunteer,
            (v, id, h) -> new Volunteer(id, v.organization(), v.position(), v.url(), v.startDate(), v.endDate(),
                    v.summary(), h));

    static final Section<Education> EDUCATION = new Section<>("education", ResumeDocument::education,
            new Education("", null, null, null, null, null, null, null, List.of()),
            List.of(by(Education::institution).and(alsoBy(Education::area)).and(alsoBy(Education::studyType))
                    .and(startMayBeSame())),
            List.of(by(Education::institution).and(by(Education::area)),
                    by(Education::institution).and(by(Education::studyType)),
                    by(Education::institution).and(sameStart())),
            Updated::education,
            (e, id, h) -> new Education(id, e.institution(), e.url(), e.area(), e.studyType(), e.startDate(),
                    e.endDate(), e.score(), e.courses()));

    static final Section<Project> PROJECTS = new Section<>("projects", ResumeDocument::projects,
            new Project("", null, null, List.of(), List.of(), null, null, null, List.of(), null, null),
            List.of(by(Project::name).and(sameStart()), by(Project::name).and(startMayBeSame())),
            List.of(by(Project::name), by(Project::url)),
            Updated::project,
            (p, id, h) -> new Project(id, p.name(), p.description(), h, p.keywords(), p.startDate(), p.endDate(),
                    p.url(), p.roles(), p.entity(), p.type()));

    static final Section<Skill> SKILLS = new Section<>("skills", ResumeDocument::skills,
            new Skill("", null, null, List.of()), List.of(by(Skill::name)), List.of(),
            Updated::skill, (s, id, h) -> new Skill(id, s.name(), s.level(), s.keywords()));

    static final Section<Language> LANGUAGES = new Section<>("languages", ResumeDocument::languages,
            new Language("", null, null), List.of(by(Language::language)), List.of(),
            Updated::language, (l, id, h) -> new Language(id, l.language(), l.fluency()));

    static final Section<Certificate> CERTIFICATES = new Section<>("certificates", ResumeDocument::certificates,
            new Certificate("", null, null, null, null),
            List.of(by(Certificate::name).and(alsoBy(Certificate::issuer))
                    .and((one, other) -> mayBeSameDate(one.date(), other.date()))),
            List.of(by(Certificate::name)),
            Updated::certificate, (c, id, h) -> new Certificate(id, c.name(), c.date(), c.issuer(), c.url()));

    static final Section<Award> AWARDS = new Section<>("awards", ResumeDocument::awards,
            new Award("", null, null, null, null),
            List.of(by(Award::title).and((one, other) -> mayBeSameDate(one.date(), other.date()))),
            List.of(by(Award::title)), Updated::award,
            (a, id, h) -> new Award(id, a.title(), a.date(), a.awarder(), a.summary()));

    static final Section<Publication> PUBLICATIONS = new Section<>("publications", ResumeDocument::publications,
            new Publication("", null, null, null, null, null), List.of(by(Publication::name)),
            List.of(by(Publication::url)), Updated::publication,
            (p, id, h) -> new Publication(id, p.name(), p.publisher(),
                    p.releaseDate(), p.url(), p.summary()));

    static final Section<Interest> INTERESTS = new Section<>("interests", ResumeDocument::interests,
            new Interest("", null, List.of()), List.of(by(Interest::name)), List.of(),
            Updated::interest, (i, id, h) -> new Interest(id, i.name(), i.keywords()));

    static final Section<Reference> REFERENCES = new Section<>("references", ResumeDocument::references,
            new Reference("", null, null), List.of(by(Reference::name), by(Reference::reference)), List.of(),
            Updated::reference, (r, id, h) -> new Reference(id, r.name(), r.reference()));

    /** In JSON Resume's order. */
    static final List<Section<?>> ALL = List.of(WORK, VOLUNTEER, EDUCATION, PROJECTS, SKILLS, LANGUAGES, CERTIFICATES,
            AWARDS, PUBLICATIONS, INTERESTS, REFERENCES);

    List<T> of(ResumeDocument document) {
        return items.apply(document);
    }

    List<Highlight> highlights(T item) {
        return item instanceof Item.Highlighted told ? told.highlights() : List.of();
    }

    T named(T item, String id, List<Highlight> highlights) {
        return renamed.apply(item, id, highlights);
    }

    static ResumeDocument rewritten(ResumeDocument document, Basics basics, Rewrite rewrite) {
        return new ResumeDocument(basics, rewrite.apply(WORK), rewrite.apply(VOLUNTEER), rewrite.apply(EDUCATION),
                rewrite.apply(PROJECTS), rewrite.apply(SKILLS), rewrite.apply(LANGUAGES), rewrite.apply(CERTIFICATES),
                rewrite.apply(AWARDS), rewrite.apply(PUBLICATIONS), rewrite.apply(INTERESTS),
                rewrite.apply(REFERENCES), document.meta());
    }
}
