package dev.vitae.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Something with a heading, dates and highlights, as the profile says it and as far as it was chosen.
 *
 * @param heading its title, then whose it was where that is said
 */
record Entry(List<String> heading, String dates, List<String> highlights) {
    /** Words that the dates may take up: two months with their years. */
    private static final int DATES = 4;

    /** Names of what makes up the heading in each section that has highlights, in the order of the resume. */
    enum Kind {
        WORK("work", "Experience", "position", "name"),
        PROJECTS("projects", "Projects", "name"),
        VOLUNTEER("volunteer", "Volunteering", "position", "organization");

        private final String section;
        private final String title;
        private final List<String> heading;

        Kind(String section, String title, String... heading) {
            this.section = section;
            this.title = title;
            this.heading = List.of(heading);
        }

        String title() {
            return title;
        }
    }

    /**
     * What the writer chose of this section, found again in the profile that was imported.
     *
     * @param faults gets what the profile does not have, or what the writer's list of choices does not say
     */
    static List<Entry> chosen(Kind kind, JsonNode profile, JsonNode version, List<String> faults) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : version.path("document").path(kind.section)) {
            List<String> heading = said(kind, item);
            if (heading.isEmpty()) {
                faults.add("chosen without a heading to find it by: " + item);
                continue;
            }
            Optional<JsonNode> source = profile.path(kind.section).valueStream()
                    .filter(one -> said(kind, one).equals(heading)
                            && Sayings.period(one).equals(Sayings.period(item)))
                    .findFirst();
            List<String> texts = texts(item);
            if (source.isEmpty()) {
                faults.add("chosen, but not in the profile: " + heading);
            } else {
                List<String> own = texts(source.get());
                texts.stream().filter(text -> !own.contains(text))
                        .forEach(text -> faults.add("not a highlight of " + heading + " in the profile: " + text));
            }
            String id = item.path("id").asString("");
            Set<String> listed = listed(version, choice -> choice.hasNonNull("highlightId")
                    && choice.path("itemId").asString("").equals(id), "highlightId");
            if (!ids(item.path("highlights")).equals(listed)) {
                faults.add("chosen for " + heading + ": " + listed + ", in the document: "
                        + ids(item.path("highlights")));
            }
            item.path("highlights").valueStream().filter(one -> one.path("sources").isEmpty())
                    .forEach(one -> faults.add("names no sources: " + one.path("text").asString("")));
            entries.add(new Entry(heading, Sayings.period(source.orElse(item)), texts));
        }
        Set<String> listed = listed(version, choice -> !choice.hasNonNull("highlightId")
                && choice.path("section").asString("").equals(kind.section), "itemId");
        if (!listed.isEmpty() && !listed.equals(ids(version.path("document").path(kind.section)))) {
            faults.add("chosen of " + kind.section + ": " + listed + ", not what is in the document");
        }
        return entries;
    }

    /** Ids of what was chosen, by the writer's list of choices. */
    private static Set<String> listed(JsonNode version, Predicate<JsonNode> which, String id) {
        return version.path("choices").valueStream()
                .filter(choice -> choice.path("chosen").asBoolean(false)).filter(which)
                .map(choice -> choice.path(id).asString()).collect(Collectors.toSet());
    }

    private static Set<String> ids(JsonNode items) {
        return items.valueStream().map(one -> one.path("id").asString("")).collect(Collectors.toSet());
    }

    private static List<String> said(Kind kind, JsonNode item) {
        return kind.heading.stream().map(name -> item.path(name).asString("").strip())
                .filter(text -> !text.isEmpty()).toList();
    }

    /** A highlight is a text or an object with one. */
    private static List<String> texts(JsonNode item) {
        return item.path("highlights").valueStream()
                .flatMap(one -> Stream.of(one.isString() ? one.asString() : one.path("text").asString("")))
                .map(String::strip).toList();
    }

    /** Where its heading begins: its parts behind each other, with room for the dates between them. */
    int begins(Words text, int from) {
        Words title = Words.of(heading.getFirst());
        int begin = title.in(text, from);
        while (begin >= 0 && end(text, begin) < 0) {
            begin = title.in(text, begin + 1);
        }
        return begin;
    }

    /** Where the heading that begins here ends; -1: it is none. */
    private int end(Words text, int begin) {
        int at = begin;
        for (String part : heading) {
            Words words = Words.of(part);
            int found = words.in(text, at);
            if (found < 0 || found - at > DATES) {
                return -1;
            }
            at = found + words.size();
        }
        return at;
    }

    /** What is not where it belongs, in the text from its own heading to the next. */
    List<String> faults(Words own) {
        List<String> faults = new ArrayList<>();
        int end = own.size();
        int at = end(own, 0);
        for (String highlight : highlights) {
            Words words = Words.of(highlight);
            int found = words.in(own, at);
            if (found < 0) {
                faults.add("not below " + heading + ", or out of order: " + highlight);
            } else {
                end = Math.min(end, found);
                at = found + words.size();
            }
        }
        if (Words.of(dates).in(own.part(0, end), 0) < 0) {
            faults.add("not the dates of " + heading + ": " + dates + " is not there");
        }
        return faults;
    }
}
