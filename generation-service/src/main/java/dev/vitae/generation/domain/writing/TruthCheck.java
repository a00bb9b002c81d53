package dev.vitae.generation.domain.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
 * Compares every claim of a document with the profile items it cites. Knows nothing of how the document was made, and
 * fails closed: what it cannot find is unbacked.
 *
 * <p>A field may be left out, a list may be shortened or reordered; nothing may be added or changed. All employment must
 * be there, so that no document makes a gap.
 */
public final class TruthCheck {
    private final ResumeDocument profile;
    private final LocalDate today;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Highlight> highlights = new HashMap<>();
    private final Map<String, Item> highlightOwners = new HashMap<>();
    private final List<Truth.Claim> unbacked = new ArrayList<>();
    private int claims;

    private TruthCheck(ResumeDocument profile, LocalDate today) {
        this.profile = profile;
        this.today = today;
        profile.items().forEach(item -> {
            items.put(item.id(), item);
            if (item instanceof Item.Highlighted highlighted) {
                highlighted.highlights().forEach(highlight -> {
                    highlights.put(highlight.id(), highlight);
                    highlightOwners.put(highlight.id(), item);
                });
            }
        });
    }

    /**
     * @param profile as cited: every item and highlight has its id
     * @param today the day on which open periods end in sums of years
     */
    public static Truth check(ResumeDocument profile, ResumeDocument document, LocalDate today) {
        TruthCheck check = new TruthCheck(profile, today);
        check.basics(document.basics());
        check.items(document);
        check.employment(document);
        check.same("/meta", null, document.meta());
        return check.unbacked.isEmpty() ? new Truth.Backed(check.claims) : new Truth.Unbacked(check.unbacked);
    }

    private void basics(Basics said) {
        Basics known = profile.basics();
        same("/basics/name", known.name(), said.name());
        same("/basics/label", known.label(), said.label());
        same("/basics/image", known.image(), said.image());
        same("/basics/email", known.email(), said.email());
        same("/basics/phone", known.phone(), said.phone());
        same("/basics/url", known.url(), said.url());
        same("/basics/location", known.location(), said.location());
        within("/basics/profiles", known.profiles(), said.profiles());
        String summary = said.summary();
        if (summary != null) {
            claims++;
            summaryProblem(summary, said.summarySources()).ifPresent(reason -> unbacked("/basics/summary", reason));
        }
    }

    private Optional<String> summaryProblem(String summary, List<String> sources) {
        return new SummaryClaim(profile, items, today).problem(summary, sources);
    }

    private void items(ResumeDocument document) {
        Set<String> shown = new HashSet<>();
        section("/work", document.work(), shown);
        section("/volunteer", document.volunteer(), shown);
        section("/education", document.education(), shown);
        section("/projects", document.projects(), shown);
        section("/skills", document.skills(), shown);
        section("/languages", document.languages(), shown);
        section("/certificates", document.certificates(), shown);
        section("/awards", document.awards(), shown);
        section("/publications", document.publications(), shown);
        section("/interests", document.interests(), shown);
        section("/references", document.references(), shown);
    }

    private void section(String pointer, List<? extends Item> said, Set<String> shown) {
        for (int i = 0; i < said.size(); i++) {
            Item item = said.get(i);
            String at = pointer + "/" + i;
            Item known = items.get(item.id());
            if (known == null || known.getClass() != item.getClass()) {
                unbacked(at, "the profile has no such item in this section");
            } else if (!shown.add(item.id())) {
                unbacked(at, "the item is shown twice");
            } else {
                compare(at, known, item);
            }
        }
    }

    private void compare(String at, Item known, Item said) {
        switch (said) {
            case Work work -> work(at, (Work) known, work);
            case Volunteer volunteer -> volunteer(at, (Volunteer) known, volunteer);
            case Education education -> education(at, (Education) known, education);
            case Project project -> project(at, (Project) known, project);
            case Skill skill -> {
                same(at + "/name", ((Skill) known).name(), skill.name());
                same(at + "/level", ((Skill) known).level(), skill.level());
                within(at + "/keywords", ((Skill) known).keywords(), skill.keywords());
            }
            case Interest interest -> {
                same(at + "/name", ((Interest) known).name(), interest.name());
                within(at + "/keywords", ((Interest) known).keywords(), interest.keywords());
            }
            case Language _,Certificate _,Award _,Publication _,Reference _ -> same(at, known, said);
        }
    }

    private void work(String at, Work known, Work said) {
        same(at + "/name", known.name(), said.name());
        same(at + "/position", known.position(), said.position());
        same(at + "/location", known.location(), said.location());
        same(at + "/description", known.description(), said.description());
        same(at + "/url", known.url(), said.url());
        period(at, known, said);
        same(at + "/summary", known.summary(), said.summary());
        highlights(at, said.id(), said.highlights());
    }

    private void volunteer(String at, Volunteer known, Volunteer said) {
        same(at + "/organization", known.organization(), said.organization());
        same(at + "/position", known.position(), said.position());
        same(at + "/url", known.url(), said.url());
        period(at, known, said);
        same(at + "/summary", known.summary(), said.summary());
        highlights(at, said.id(), said.highlights());
    }

    private void education(String at, Education known, Education said) {
        same(at + "/institution", known.institution(), said.institution());
        same(at + "/url", known.url(), said.url());
        same(at + "/area", known.area(), said.area());
        same(at + "/studyType", known.studyType(), said.studyType());
        period(at, known, said);
        same(at + "/score", known.score(), said.score());
        within(at + "/courses", known.courses(), said.courses());
    }

    private void project(String at, Project known, Project said) {
        same(at + "/name", known.name(), said.name());
        same(at + "/description", known.description(), said.description());
        within(at + "/keywords", known.keywords(), said.keywords());
        period(at, known, said);
        same(at + "/url", known.url(), said.url());
        within(at + "/roles", known.roles(), said.roles());
        same(at + "/entity", known.entity(), said.entity());
        same(at + "/type", known.type(), said.type());
        highlights(at, said.id(), said.highlights());
    }

    /** A missing end says "until now" and a missing start hides the length: dates are all there or wrong. */
    private void period(String at, Item.Dated known, Item.Dated said) {
        claims++;
        if (!Objects.equals(known.startDate(), said.startDate())) {
            unbacked(at + "/startDate", "differs from the profile's");
        }
        if (!Objects.equals(known.endDate(), said.endDate())) {
            unbacked(at + "/endDate", "differs from the profile's");
        }
    }

    private void highlights(String at, String itemId, List<Highlight> said) {
        Set<String> shown = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            Highlight highlight = said.get(i);
            String pointer = at + "/highlights/" + i;
            claims++;
            Set<String> texts = highlight.sources()
                    .stream()
                    .filter(source -> highlights.containsKey(source)
                            && Objects.requireNonNull(highlightOwners.get(source)).id().equals(itemId))
                    .map(source -> Objects.requireNonNull(highlights.get(source)).text())
                    .collect(Collectors.toSet());
            if (texts.isEmpty()) {
                unbacked(pointer, "cites no achievement of this item");
            } else if (!highlight.sources().stream().allMatch(s -> highlights.containsKey(s) || items.containsKey(s))) {
                unbacked(pointer, "cites what the profile does not have");
            } else if (!texts.contains(highlight.text())) {
                unbacked(pointer, "the words differ from those of the achievement it cites");
            } else if (!shown.add(highlight.text() + "\0" + highlight.id())) {
                unbacked(pointer, "said twice");
            }
        }
    }

    private void employment(ResumeDocument document) {
        Set<String> shown = document.work().stream().map(Work::id).collect(Collectors.toSet());
        for (Work work : profile.work()) {
            if (!shown.contains(work.id())) {
                unbacked("/work", "employment is left out, which makes a gap");
            }
        }
    }

    private void same(String pointer, @Nullable Object known, @Nullable Object said) {
        if (said != null) {
            claims++;
            if (!said.equals(known)) {
                unbacked(pointer, "differs from the profile's");
            }
        }
    }

    private void within(String pointer, List<?> known, List<?> said) {
        List<Object> left = new ArrayList<>(known);
        for (int i = 0; i < said.size(); i++) {
            claims++;
            if (!left.remove(said.get(i))) {
                unbacked(pointer + "/" + i, "the profile does not say it there");
            }
        }
    }

    private void unbacked(String pointer, String reason) {
        unbacked.add(new Truth.Claim(pointer, reason));
    }
}
