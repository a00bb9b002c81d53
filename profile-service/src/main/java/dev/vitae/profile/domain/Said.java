package dev.vitae.profile.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Award;
import dev.vitae.contracts.resume.Certificate;
import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Language;
import dev.vitae.contracts.resume.PartialDate;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.Publication;
import dev.vitae.contracts.resume.Reference;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Volunteer;
import dev.vitae.contracts.resume.Work;
import dev.vitae.skills.Span;

/**
 * One text of a profile that can show a skill in use. What is merely listed is not among them, nor are wishes: skills,
 * spoken languages, interests, references.
 *
 * @param highlightId empty where the text is the item's own
 * @param when the item's dates; empty where it has none
 */
record Said(String section, String itemId, String highlightId, String text, Optional<Span> when) {
    /** @param today where what has not ended yet is cut off */
    static List<Said> in(ResumeDocument document, LocalDate today) {
        List<Said> said = new ArrayList<>();
        add(said, "basics", "", Optional.empty(), document.basics().summary());
        document.items().forEach(item -> add(said, item, today));
        return said;
    }

    private static void add(List<Said> said, Item item, LocalDate today) {
        switch (item) {
            case Work work -> {
                add(said, "work", work.id(), span(work, today), work.position(), work.description(), work.summary());
                addHighlights(said, "work", work, today);
            }
            case Volunteer volunteer -> {
                add(said, "volunteer", volunteer.id(), span(volunteer, today), volunteer.position(),
                        volunteer.summary());
                addHighlights(said, "volunteer", volunteer, today);
            }
            case Project project -> {
                add(said, "projects", project.id(), span(project, today), project.name(), project.description(),
                        listed(project.keywords()));
                addHighlights(said, "projects", project, today);
            }
            case Education study -> add(said, "education", study.id(), Optional.empty(), study.area(),
                    listed(study.courses()));
            case Certificate paper -> add(said, "certificates", paper.id(), Optional.empty(), paper.name());
            case Publication text -> add(said, "publications", text.id(), Optional.empty(), text.name(),
                    text.summary());
            case Award award -> add(said, "awards", award.id(), Optional.empty(), award.title(), award.summary());
            case Skill _,Language _,Interest _,Reference _ -> {
            }
        }
    }

    private static <T extends Item.Dated & Item.Highlighted> void addHighlights(List<Said> said, String section,
            T item, LocalDate today) {
        item.highlights().forEach(highlight -> said.add(
                new Said(section, item.id(), highlight.id(), highlight.text(), span(item, today))));
    }

    private static void add(List<Said> said, String section, String itemId, Optional<Span> when,
            @Nullable String... texts) {
        String text = Stream.of(texts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(". "));
        if (!text.isEmpty()) {
            said.add(new Said(section, itemId, "", text, when));
        }
    }

    private static @Nullable String listed(List<String> words) {
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static Optional<Span> span(Item.Dated item, LocalDate today) {
        Optional<LocalDate> from = day(item.startDate()).map(PartialDate::firstDay);
        Optional<LocalDate> to = item.endDate() == null
                ? Optional.of(today)
                : day(item.endDate()).map(PartialDate::lastDay).map(last -> last.isAfter(today) ? today : last);
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new Span(first, last)));
    }

    private static Optional<PartialDate> day(@Nullable String date) {
        return Optional.ofNullable(date).flatMap(PartialDate::parse);
    }
}
