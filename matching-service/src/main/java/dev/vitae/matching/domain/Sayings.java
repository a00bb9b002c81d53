package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.PartialDate;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.skills.SpokenLanguages;

/** Everything that a profile or document says, text by text. */
record Sayings(List<Saying> all, Set<String> languages, List<Saying> titles) {
    private static final int ACHIEVEMENT = 0;
    private static final int POSITION = 1;
    private static final int PAPER = 2;
    private static final int CLAIM = 3;
    private static final int SELF_PORTRAIT = 4;

    static Sayings of(ResumeDocument document) {
        List<Saying> all = new ArrayList<>();
        String basics = "basics";
        add(all, basics, basics, SELF_PORTRAIT, Optional.empty(), document.basics().label());
        add(all, basics, basics, SELF_PORTRAIT, Optional.empty(), document.basics().summary());
        document.items().forEach(item -> add(all, item));
        Set<String> languages = new HashSet<>();
        document.languages().forEach(language -> Optional.ofNullable(language.language())
                .flatMap(SpokenLanguages::code)
                .ifPresent(languages::add));
        List<Saying> titles = new ArrayList<>();
        add(titles, basics, basics, SELF_PORTRAIT, Optional.empty(), document.basics().label());
        document.work().forEach(work -> add(titles, "work", work.id(), POSITION, until(work), work.position()));
        return new Sayings(all.stream().sorted(Saying.MOST_TELLING).toList(), Set.copyOf(languages), titles);
    }

    private static void add(List<Saying> all, Item item) {
        switch (item) {
            case dev.vitae.contracts.resume.Work work -> {
                add(all, "work", work.id(), POSITION, until(work), work.position(), work.name(), work.description());
                add(all, "work", work.id(), POSITION, until(work), work.summary());
                addHighlights(all, "work", work);
            }
            case dev.vitae.contracts.resume.Volunteer volunteer -> {
                add(all, "volunteer", volunteer.id(), POSITION, until(volunteer), volunteer.position(),
                        volunteer.organization());
                add(all, "volunteer", volunteer.id(), POSITION, until(volunteer), volunteer.summary());
                addHighlights(all, "volunteer", volunteer);
            }
            case dev.vitae.contracts.resume.Project project -> {
                add(all, "projects", project.id(), POSITION, until(project), project.name(), project.description());
                add(all, "projects", project.id(), POSITION, until(project), listed(project.keywords()),
                        listed(project.roles()));
                addHighlights(all, "projects", project);
            }
            case dev.vitae.contracts.resume.Education study ->
                add(all, "education", study.id(), PAPER, Optional.empty(),
                        study.studyType(), study.area(), study.institution(), listed(study.courses()));
            case dev.vitae.contracts.resume.Certificate paper -> add(all, "certificates", paper.id(), PAPER,
                    Optional.empty(), paper.name(), paper.issuer());
            case dev.vitae.contracts.resume.Publication text -> add(all, "publications", text.id(), PAPER,
                    Optional.empty(), text.name(), text.summary());
            case dev.vitae.contracts.resume.Award award -> add(all, "awards", award.id(), PAPER, Optional.empty(),
                    award.title(), award.summary());
            case dev.vitae.contracts.resume.Skill skill -> add(all, "skills", skill.id(), CLAIM, Optional.empty(),
                    skill.name(), listed(skill.keywords()));
            case dev.vitae.contracts.resume.Language language -> add(all, "languages", language.id(), CLAIM,
                    Optional.empty(), language.language(), language.fluency());
            case dev.vitae.contracts.resume.Interest interest -> add(all, "interests", interest.id(), SELF_PORTRAIT,
                    Optional.empty(), interest.name(), listed(interest.keywords()));
            case dev.vitae.contracts.resume.Reference reference -> add(all, "references", reference.id(),
                    SELF_PORTRAIT, Optional.empty(), reference.reference());
        }
    }

    private static <T extends Item.Dated & Item.Highlighted> void addHighlights(List<Saying> all, String section,
            T item) {
        item.highlights().forEach(highlight -> all.add(Saying.of(section, item.id(), highlight.id(), highlight.text(),
                ACHIEVEMENT, until(item))));
    }

    private static void add(List<Saying> all, String section, String itemId, int rank, Optional<LocalDate> until,
            @Nullable String... texts) {
        String text = Stream.of(texts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            all.add(Saying.of(section, itemId, null, text, rank, until));
        }
    }

    private static @Nullable String listed(List<String> words) {
        return words.isEmpty() ? null : String.join(", ", words);
    }

    /** An item without a start has no dates; an open end is still going on. */
    private static Optional<LocalDate> until(Item.Dated item) {
        if (item.startDate() == null) {
            return Optional.empty();
        }
        return item.endDate() == null
                ? Optional.of(LocalDate.MAX)
                : PartialDate.parse(item.endDate()).map(PartialDate::lastDay);
    }
}
