package dev.vitae.export.domain;

import static dev.vitae.export.domain.Plain.joined;
import static dev.vitae.export.domain.Plain.line;
import static dev.vitae.export.domain.Plain.paragraphs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Education;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Interest;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Project;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Work;
import dev.vitae.export.domain.Sheet.Body;
import dev.vitae.export.domain.Sheet.Entries;
import dev.vitae.export.domain.Sheet.Entry;
import dev.vitae.export.domain.Sheet.Listing;
import dev.vitae.export.domain.Sheet.Piece;
import dev.vitae.export.domain.Sheet.Prose;
import dev.vitae.export.domain.Sheet.Row;
import dev.vitae.export.domain.Sheet.Rows;
import dev.vitae.export.domain.Sheet.Section;

/** Puts a document in the order in which an employer reads. */
public final class Reading {
    private final ResumeDocument document;
    private final Wording words;

    private Reading(ResumeDocument document, Wording words) {
        this.document = document;
        this.words = words;
    }

    public static Sheet of(ResumeDocument document, Wording wording) {
        return new Reading(document, wording).sheet();
    }

    private Sheet sheet() {
        return new Sheet(words, line(document.basics().name()), line(document.basics().label()),
                Contacts.of(document.basics(), words), sections());
    }

    /** Who has no position yet is known by what they studied: education then comes before projects. */
    private List<Section> sections() {
        Stream<Optional<Section>> projects = Stream.of(section("projects", words.projects(), projects()));
        Stream<Optional<Section>> education = Stream.of(section("education", words.education(), education()));
        Stream<Optional<Section>> first = Stream.of(section("summary", words.summary(), summary()),
                section("work", words.work(), work()));
        Stream<Optional<Section>> middle = document.work().isEmpty()
                ? Stream.concat(education, projects)
                : Stream.concat(projects, education);
        Stream<Optional<Section>> last = Stream.of(section("skills", words.skills(), skills()),
                section("volunteer", words.volunteer(), volunteer()),
                section("certificates", words.certificates(), certificates()),
                section("publications", words.publications(), publications()),
                section("awards", words.awards(), awards()), section("languages", words.languages(), languages()),
                section("interests", words.interests(), interests()),
                section("references", words.references(), references()));
        return Stream.of(first, middle, last).flatMap(part -> part).flatMap(Optional::stream).toList();
    }

    private static Optional<Section> section(String id, String title, Body body) {
        boolean empty = switch (body) {
            case Prose prose -> prose.paragraphs().isEmpty();
            case Entries entries -> entries.entries().isEmpty();
            case Rows rows -> rows.rows().isEmpty();
            case Listing listing -> listing.items().isEmpty();
        };
        return empty ? Optional.empty() : Optional.of(new Section(id, title, body));
    }

    private Body summary() {
        return new Prose(paragraphs(document.basics().summary()));
    }

    private Body work() {
        return entries(document.work(),
                work -> entry(piece(work.position(), null), List.of(piece(work.name(), work.url()),
                        piece(work.location(), null)), Period.of(work, words), story(work), work.highlights(),
                        List.of()));
    }

    private static List<String> story(Work work) {
        return Stream.concat(paragraphs(work.description()).stream(), paragraphs(work.summary()).stream()).toList();
    }

    private Body projects() {
        return entries(document.projects(),
                project -> entry(piece(project.name(), project.url()), made(project), Period.of(project, words),
                        paragraphs(project.description()), project.highlights(),
                        rows("", joined(", ", project.keywords().stream()))));
    }

    private static List<Piece> made(Project project) {
        return List.of(piece(joined(", ", project.roles().stream()), null), piece(project.entity(), null),
                piece(project.type(), null));
    }

    private Body education() {
        return entries(document.education(),
                study -> entry(piece(joined(", ", study.studyType(), study.area()), null),
                        List.of(piece(study.institution(), study.url()), piece(grade(study), null)),
                        Period.of(study, words), List.of(), List.of(),
                        rows(words.courses(), joined(", ", study.courses().stream()))));
    }

    /** A bare number says nothing without the word. */
    private String grade(Education study) {
        String score = line(study.score());
        return score.matches("[\\d.,/ %]+") ? words.grade() + " " + score : score;
    }

    private Body volunteer() {
        return entries(document.volunteer(),
                service -> entry(piece(service.position(), null),
                        List.of(piece(service.organization(), service.url())), Period.of(service, words),
                        paragraphs(service.summary()), service.highlights(), List.of()));
    }

    private Body certificates() {
        return entries(document.certificates(),
                held -> entry(piece(held.name(), held.url()), List.of(piece(held.issuer(), null)),
                        Period.date(held.date(), words), List.of(), List.of(), List.of()));
    }

    private Body publications() {
        return entries(document.publications(),
                work -> entry(piece(work.name(), work.url()), List.of(piece(work.publisher(), null)),
                        Period.date(work.releaseDate(), words), paragraphs(work.summary()), List.of(), List.of()));
    }

    private Body awards() {
        return entries(document.awards(),
                award -> entry(piece(award.title(), null), List.of(piece(award.awarder(), null)),
                        Period.date(award.date(), words), paragraphs(award.summary()), List.of(), List.of()));
    }

    private Body references() {
        return entries(document.references(), reference -> entry(piece(reference.name(), null), List.of(), "",
                paragraphs(reference.reference()), List.of(), List.of()));
    }

    private Body languages() {
        return new Listing(document.languages().stream()
                .map(spoken -> new Row(line(spoken.language()), line(spoken.fluency()), "")).filter(Reading::says)
                .toList());
    }

    private Body interests() {
        return rowsOrListing(document.interests(), Interest::keywords,
                interest -> new Row(line(interest.name()), "", joined(", ", interest.keywords().stream())));
    }

    private Body skills() {
        return rowsOrListing(document.skills(), Skill::keywords,
                skill -> new Row(line(skill.name()), line(skill.level()),
                        joined(", ", skill.keywords().stream())));
    }

    /** Bare names go beside each other; with words of their own each gets a row. */
    private static <T extends Item> Body rowsOrListing(List<T> items, Function<T, List<String>> keywords,
            Function<T, Row> row) {
        List<Row> rows = items.stream().map(row).filter(Reading::says).toList();
        return items.stream().allMatch(item -> keywords.apply(item).isEmpty()) ? new Listing(rows) : new Rows(rows);
    }

    private static boolean says(Row row) {
        return !(row.label() + row.note() + row.details()).isEmpty();
    }

    private static List<Row> rows(String label, String details) {
        return details.isEmpty() ? List.of() : List.of(new Row(label, "", details));
    }

    private static <T> Body entries(List<T> items, Function<T, Optional<Entry>> entry) {
        return new Entries(items.stream().map(entry).flatMap(Optional::stream).toList());
    }

    /** An entry without a heading takes the first of what stands below it as one; without any text it is none. */
    private static Optional<Entry> entry(Piece heading, List<Piece> by, String when, List<String> paragraphs,
            List<Highlight> highlights, List<Row> tail) {
        List<Piece> below = new ArrayList<>(by.stream().filter(piece -> !piece.text().isEmpty()).toList());
        List<String> points = highlights.stream().map(highlight -> line(highlight.text()))
                .filter(text -> !text.isEmpty()).toList();
        if (heading.text().isEmpty() && below.isEmpty() && when.isEmpty() && paragraphs.isEmpty() && points.isEmpty()
                && tail.isEmpty()) {
            return Optional.empty();
        }
        Piece first = heading.text().isEmpty() && !below.isEmpty() ? below.removeFirst() : heading;
        return Optional.of(new Entry(first, List.copyOf(below), when, paragraphs, points, tail));
    }

    private static Piece piece(@Nullable String text, @Nullable String address) {
        return new Piece(line(text), SafeLink.web(address));
    }
}
