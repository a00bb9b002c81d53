package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;
import dev.vitae.skills.Posting;

/**
 * Writes a resume without any model provider: it chooses and orders what the profile says, in the person's own words.
 * The same brief gives the same draft.
 */
public final class OfflineWriter {
    /** From this many years on a career is worth two pages. */
    private static final int TWO_PAGES_FROM = 10;
    private static final int MOST_COURSES = 4;
    private static final int SHORT_DESCRIPTION = 120;
    private static final int HEAD = 4;
    private static final int SUMMARY = Room.TITLE + 4;
    private static final int SKILLS_A_LINE = 1;

    private final Meaning meaning;

    public OfflineWriter(Meaning meaning) {
        this.meaning = meaning;
    }

    public Draft write(Brief brief) {
        ResumeDocument profile = Named.of(brief.profile());
        Career career = new Career(brief.today());
        Optional<Posting> posting = Optional.ofNullable(brief.posting())
                .map(Posting::read)
                .filter(read -> !read.asksNothing());
        List<String> texts = texts(profile);
        Optional<Relevance> relevance = posting.map(read -> new Relevance(read, texts));
        Judge judge = posting.map(read -> judge(read, relevance.orElseThrow(), career, profile))
                .orElseGet(() -> Judge.general(career));
        int pages = brief.pages() == null ? pages(career, profile) : brief.pages();
        Room room = new Room(pages);
        room.use(HEAD + SUMMARY
                + (profile.skills().isEmpty()
                        ? 0
                        : Room.TITLE + SKILLS_A_LINE * Math.min(profile.skills()
                                .size(), 12 * pages)));
        Selection selection = Selecting.choose(profile, judge, career, room);
        List<Skill> skills = new SkillOrder(posting).ordered(profile.skills(), pages, selection);
        List<Skill> fitting = skills.stream()
                .filter(skill -> posting.isEmpty() || selection.score(skill.id()) > 0)
                .toList();
        Summary summary = new SummaryFromFacts(career, relevance, brief.language()).of(profile, fitting);
        List<String> missing = posting.map(read -> Gap.between(read, everyText(profile))).orElse(List.of());
        return new Draft(profile, document(profile, career, relevance, selection, skills, summary), selection.ordered(),
                missing);
    }

    /** Texts whose meaning is compared, so that a caller may prepare them before anybody asks. */
    public static List<String> comparedTexts(ResumeDocument profile) {
        return texts(profile).stream().map(Similarity::shortened).toList();
    }

    private Judge judge(Posting posting, Relevance relevance, Career career, ResumeDocument profile) {
        List<String> promisingFirst = new ArrayList<>(texts(profile));
        promisingFirst.sort(Comparator.comparingDouble((String text) -> relevance.of(text).score()).reversed());
        return Judge.forPosting(career, relevance, Similarity.compare(meaning, posting, promisingFirst));
    }

    private static int pages(Career career, ResumeDocument profile) {
        return career.years(profile.work()) < TWO_PAGES_FROM ? 1 : 2;
    }

    /** Achievements and descriptions: what is weighed against each other. */
    private static List<String> texts(ResumeDocument profile) {
        List<String> texts = new ArrayList<>();
        highlighted(profile).forEach(item -> item.highlights().forEach(highlight -> texts.add(highlight.text())));
        profile.projects().forEach(project -> texts.add(Selecting.projectText(project)));
        profile.volunteer().forEach(volunteer -> texts.add(Selecting.volunteerText(volunteer)));
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private static Stream<Item.Highlighted> highlighted(ResumeDocument profile) {
        return profile.items().filter(Item.Highlighted.class::isInstance).map(Item.Highlighted.class::cast);
    }

    private static List<String> everyText(ResumeDocument profile) {
        List<String> texts = new ArrayList<>(texts(profile));
        texts.add(Selecting.said(profile.basics().label(), profile.basics().summary()));
        profile.work().forEach(w -> texts.add(Selecting.said(w.position(), w.name(), w.summary(), w.description())));
        profile.education().forEach(e -> texts.add(
                Selecting.said(e.area(), e.studyType(), e.institution(), String.join(", ", e.courses()))));
        profile.skills().forEach(s -> texts.add(Selecting.said(s.name(), String.join(", ", s.keywords()))));
        profile.certificates().forEach(c -> texts.add(Selecting.said(c.name(), c.issuer())));
        profile.publications().forEach(p -> texts.add(Selecting.said(p.name(), p.summary())));
        profile.awards().forEach(a -> texts.add(Selecting.said(a.title(), a.summary())));
        profile.languages().forEach(l -> texts.add(Selecting.said(l.language())));
        profile.interests().forEach(i -> texts.add(Selecting.said(i.name(), String.join(", ", i.keywords()))));
        return texts;
    }

    private static ResumeDocument document(ResumeDocument profile, Career career, Optional<Relevance> relevance,
            Selection selection, List<Skill> skills, Summary summary) {
        Basics basics = profile.basics();
        return new ResumeDocument(
                new Basics(basics.name(), basics.label(), basics.image(), basics.email(), basics.phone(), basics.url(),
                        summary.text(), summary.sources(), basics.location(), basics.profiles()),
                career.latestFirst(profile.work()).stream().map(work -> shown(work, selection)).toList(),
                career.latestFirst(profile.volunteer())
                        .stream()
                        .filter(volunteer -> selection.has(volunteer.id()))
                        .map(volunteer -> shown(volunteer, selection))
                        .toList(),
                career.latestFirst(profile.education()).stream().map(education -> shown(education, relevance)).toList(),
                projects(profile, career, selection, relevance.isPresent()), skills, profile.languages(),
                profile.certificates(), profile.awards(), profile.publications(),
                profile.interests().stream().filter((Interest i) -> selection.has(i.id())).toList(),
                profile.references(), null);
    }

    private static Work shown(Work w, Selection selection) {
        String description = w.description() != null && w.description().length() <= SHORT_DESCRIPTION
                ? w.description()
                : null;
        List<Highlight> chosen = cited(w.id(), selection.chosen(w.highlights()));
        return new Work(w.id(), w.name(), w.position(), w.location(), description, w.url(), w.startDate(), w.endDate(),
                chosen.isEmpty() ? w.summary() : null, chosen);
    }

    private static Volunteer shown(Volunteer v, Selection selection) {
        return new Volunteer(v.id(), v.organization(), v.position(), v.url(), v.startDate(), v.endDate(), v.summary(),
                cited(v.id(), selection.chosen(v.highlights())));
    }

    private static Education shown(Education e, Optional<Relevance> relevance) {
        List<String> courses = new ArrayList<>(e.courses());
        relevance.ifPresent(words -> courses
                .sort(Comparator.comparingDouble((String course) -> words.of(course).score()).reversed()));
        return new Education(e.id(), e.institution(), e.url(), e.area(), e.studyType(), e.startDate(), e.endDate(),
                e.score(), courses.subList(0, Math.min(MOST_COURSES, courses.size())));
    }

    /** What answers the posting best first; without one the latest first. */
    private static List<Project> projects(ResumeDocument profile, Career career, Selection selection,
            boolean tailored) {
        List<Project> shown = new ArrayList<>(career.latestFirst(profile.projects())
                .stream()
                .filter(project -> selection.has(project.id()))
                .map(p -> new Project(p.id(), p.name(), p.description(),
                        cited(p.id(), selection.chosen(p.highlights())),
                        p.keywords(), p.startDate(), p.endDate(), p.url(), p.roles(), p.entity(), p.type()))
                .toList());
        if (tailored) {
            shown.sort(Comparator.comparingDouble((Project p) -> selection.score(p.id())).reversed());
        }
        return shown;
    }

    private static List<Highlight> cited(String itemId, List<Highlight> chosen) {
        return chosen.stream().map(h -> new Highlight(h.id(), h.text(), List.of(h.id(), itemId))).toList();
    }
}
