package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.vitae.contracts.resume.Award;
import dev.vitae.contracts.resume.Certificate;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.Publication;
import dev.vitae.contracts.resume.Reference;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;

/**
 * A profile in which every item and highlight can be cited: what has no id of its own, or one that is taken, is called
 * by its place. Profiles name their items themselves; this keeps one that does not from losing its content.
 */
public final class Named {
    private final Set<String> taken = new HashSet<>();

    private Named() {}

    /** The same profile every time, whoever asks. */
    public static ResumeDocument of(ResumeDocument profile) {
        Named names = new Named();
        return new ResumeDocument(profile.basics(), names.work(profile.work()), names.volunteer(profile.volunteer()),
                names.education(profile.education()), names.projects(profile.projects()),
                names.skills(profile.skills()), names.languages(profile.languages()),
                names.certificates(profile.certificates()), names.awards(profile.awards()),
                names.publications(profile.publications()), names.interests(profile.interests()),
                names.references(profile.references()), profile.meta());
    }

    private String name(String id, String place) {
        String name = id.isBlank() || taken.contains(id) ? place : id;
        int again = 2;
        while (!taken.add(name)) {
            name = place + "~" + again++;
        }
        return name;
    }

    private List<Highlight> highlights(String item, List<Highlight> highlights) {
        List<Highlight> named = new ArrayList<>();
        for (Highlight highlight : highlights) {
            if (!highlight.text().isBlank()) {
                String id = name(highlight.id(), item + "/highlight/" + (named.size() + 1));
                named.add(new Highlight(id, highlight.text(), List.of()));
            }
        }
        return named;
    }

    private List<Work> work(List<Work> items) {
        List<Work> named = new ArrayList<>();
        for (Work w : items) {
            String id = name(w.id(), "work/" + (named.size() + 1));
            named.add(new Work(id, w.name(), w.position(), w.location(), w.description(), w.url(), w.startDate(),
                    w.endDate(), w.summary(), highlights(id, w.highlights())));
        }
        return named;
    }

    private List<Volunteer> volunteer(List<Volunteer> items) {
        List<Volunteer> named = new ArrayList<>();
        for (Volunteer v : items) {
            String id = name(v.id(), "volunteer/" + (named.size() + 1));
            named.add(new Volunteer(id, v.organization(), v.position(), v.url(), v.startDate(), v.endDate(),
                    v.summary(), highlights(id, v.highlights())));
        }
        return named;
    }

    private List<Project> projects(List<Project> items) {
        List<Project> named = new ArrayList<>();
        for (Project p : items) {
            String id = name(p.id(), "projects/" + (named.size() + 1));
            named.add(new Project(id, p.name(), p.description(), highlights(id, p.highlights()), p.keywords(),
                    p.startDate(), p.endDate(), p.url(), p.roles(), p.entity(), p.type()));
        }
        return named;
    }

    private List<Education> education(List<Education> items) {
        List<Education> named = new ArrayList<>();
        for (Education e : items) {
            named.add(new Education(name(e.id(), "education/" + (named.size() + 1)), e.institution(), e.url(),
                    e.area(), e.studyType(), e.startDate(), e.endDate(), e.score(), e.courses()));
        }
        return named;
    }

    private List<Skill> skills(List<Skill> items) {
        List<Skill> named = new ArrayList<>();
        for (Skill s : items) {
            named.add(new Skill(name(s.id(), "skills/" + (named.size() + 1)), s.name(), s.level(), s.keywords()));
        }
        return named;
    }

    private List<Language> languages(List<Language> items) {
        List<Language> named = new ArrayList<>();
        for (Language l : items) {
            named.add(new Language(name(l.id(), "languages/" + (named.size() + 1)), l.language(), l.fluency()));
        }
        return named;
    }

    private List<Certificate> certificates(List<Certificate> items) {
        List<Certificate> named = new ArrayList<>();
        for (Certificate c : items) {
            named.add(new Certificate(name(c.id(), "certificates/" + (named.size() + 1)), c.name(), c.date(),
                    c.issuer(), c.url()));
        }
        return named;
    }

    private List<Award> awards(List<Award> items) {
        List<Award> named = new ArrayList<>();
        for (Award a : items) {
            named.add(new Award(name(a.id(), "awards/" + (named.size() + 1)), a.title(), a.date(), a.awarder(),
                    a.summary()));
        }
        return named;
    }

    private List<Publication> publications(List<Publication> items) {
        List<Publication> named = new ArrayList<>();
        for (Publication p : items) {
            named.add(new Publication(name(p.id(), "publications/" + (named.size() + 1)), p.name(), p.publisher(),
                    p.releaseDate(), p.url(), p.summary()));
        }
        return named;
    }

    private List<Interest> interests(List<Interest> items) {
        List<Interest> named = new ArrayList<>();
        for (Interest i : items) {
            named.add(new Interest(name(i.id(), "interests/" + (named.size() + 1)), i.name(), i.keywords()));
        }
        return named;
    }

    private List<Reference> references(List<Reference> items) {
        List<Reference> named = new ArrayList<>();
        for (Reference r : items) {
            named.add(new Reference(name(r.id(), "references/" + (named.size() + 1)), r.name(), r.reference()));
        }
        return named;
    }
}
