package dev.vitae.export.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import dev.vitae.contracts.resume.Basics;
import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.Location;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.export.domain.Reading;
import dev.vitae.export.domain.Sheet.Section;
import dev.vitae.export.domain.Wording;

/**
 * RenderCV's YAML: one {@code cv} with sections of its entry types, in the order in which the other formats show them.
 *
 * <p>RenderCV requires employer and position, institution and area; an entry without both is written as its general
 * kind, so that nothing is left out and the file still loads.
 */
final class RenderCv {
    private static final YAMLMapper YAML = YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES).enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS).build();

    private final ResumeDocument document;
    private final Wording words;

    private RenderCv(ResumeDocument document, Wording words) {
        this.document = document;
        this.words = words;
    }

    static byte[] write(ResumeDocument document, Wording words) {
        return YAML.writeValueAsBytes(Map.of("cv", new RenderCv(document, words).cv()));
    }

    private Map<String, Object> cv() {
        Basics basics = document.basics();
        Map<String, Object> cv = new LinkedHashMap<>();
        put(cv, "name", basics.name());
        put(cv, "headline", basics.label());
        put(cv, "location", place(basics.location()));
        put(cv, "email", basics.email());
        // RenderCV takes only numbers that can be dialled from anywhere.
        boolean international = basics.phone() != null && basics.phone().strip().startsWith("+");
        put(cv, "phone", international ? basics.phone() : null);
        put(cv, "website", basics.url());
        RenderCvAccounts.put(cv, basics.profiles(), international ? null : basics.phone());
        Map<String, Object> sections = new LinkedHashMap<>();
        Reading.of(document, words).sections().forEach(section -> sections.put(section.title(), entries(section)));
        put(cv, "sections", sections);
        return cv;
    }

    private List<?> entries(Section section) {
        return switch (section.id()) {
            case "summary" -> List.of(document.basics().summary() == null ? "" : document.basics().summary());
            case "work" -> each(document.work(), work -> experience(work, work.name(), work.position(),
                    work.location(), story(work.description(), work.summary()), work.highlights()));
            case "volunteer" -> each(document.volunteer(), service -> experience(service, service.organization(),
                    service.position(), null, service.summary(), service.highlights()));
            case "projects" -> each(document.projects(), project -> dated(
                    entry("name", project.name(), "summary",
                            story(project.description(), String.join(", ", project.keywords())), "url",
                            project.url()),
                    project, project.highlights()));
            case "education" -> each(document.education(), study -> {
                boolean whole = study.institution() != null && study.area() != null;
                return dated(whole
                        ? entry("institution", study.institution(), "area", study.area(), "degree",
                                study.studyType(), "summary", grade(study.score()))
                        : entry("name", story(study.institution(), study.area(), study.studyType()), "summary",
                                grade(study.score())),
                        study, study.courses().stream().map(Highlight::ofText).toList());
            });
            case "skills" -> each(document.skills(),
                    skill -> entry("label", skill.name(), "details",
                            story(skill.level(), String.join(", ", skill.keywords()))));
            case "languages" -> each(document.languages(),
                    spoken -> entry("label", spoken.language(), "details", spoken.fluency()));
            case "interests" -> each(document.interests(),
                    interest -> entry("label", interest.name(), "details", String.join(", ", interest.keywords())));
            case "certificates" -> each(document.certificates(), held -> entry("name", held.name(), "date",
                    held.date(), "summary", held.issuer()));
            case "awards" -> each(document.awards(), award -> entry("name", award.title(), "date", award.date(),
                    "summary", story(award.awarder(), award.summary())));
            case "publications" -> each(document.publications(), this::publication);
            case "references" -> each(document.references(),
                    said -> entry("name", said.name(), "summary", said.reference()));
            default -> throw new IllegalStateException("a section without entries: " + section.id());
        };
    }

    private Map<String, Object> publication(dev.vitae.contracts.resume.Publication work) {
        Map<String, Object> entry = entry("title", work.name());
        String name = document.basics().name();
        entry.put("authors", name == null ? List.of() : List.of(name));
        put(entry, "summary", work.summary());
        put(entry, "url", work.url());
        put(entry, "journal", work.publisher());
        put(entry, "date", work.releaseDate());
        return entry;
    }

    private static Map<String, Object> experience(Item.Dated item, @Nullable String company,
            @Nullable String position, @Nullable String location, @Nullable String summary,
            List<Highlight> highlights) {
        Map<String, Object> entry = company != null && position != null
                ? entry("company", company, "position", position)
                : entry("name", company != null ? company : position);
        put(entry, "location", location);
        put(entry, "summary", summary);
        return dated(entry, item, highlights);
    }

    private static Map<String, Object> dated(Map<String, Object> entry, Item.Dated item, List<Highlight> highlights) {
        if (item.startDate() == null) {
            put(entry, "date", item.endDate());
        } else {
            put(entry, "start_date", item.startDate());
            put(entry, "end_date", item.endDate() == null ? "present" : item.endDate());
        }
        put(entry, "highlights", highlights.stream().map(Highlight::text).toList());
        return entry;
    }

    private @Nullable String grade(@Nullable String score) {
        return score == null ? null : words.grade() + ": " + score;
    }

    private static @Nullable String place(@Nullable Location location) {
        return location == null ? null : story(location.city(), location.region(), location.countryCode());
    }

    private static <T> List<Map<String, Object>> each(List<T> items, Function<T, Map<String, Object>> entry) {
        return items.stream().map(entry).toList();
    }

    private static Map<String, Object> entry(@Nullable String... namesAndValues) {
        Map<String, Object> entry = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            if (name != null) {
                put(entry, name, namesAndValues[i + 1]);
            }
        }
        return entry;
    }

    /** What is there of these, one after the other; null where there is nothing. */
    private static @Nullable String story(@Nullable String... parts) {
        List<String> there = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                there.add(part.strip());
            }
        }
        return there.isEmpty() ? null : String.join(", ", there);
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case String text when text.isBlank() -> {
            }
            case List<?> list when list.isEmpty() -> {
            }
            case Map<?, ?> map when map.isEmpty() -> {
            }
            default -> into.put(name, value);
        }
    }
}
