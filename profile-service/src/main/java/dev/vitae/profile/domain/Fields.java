package dev.vitae.profile.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Highlight;

/**
 * The fields of one object of what was sent, read by name. After the last field {@link #end()} tells which fields nobody
 * asked for.
 */
final class Fields {
    private static final Pattern UNTIL_NOW = Pattern.compile("(?i)present|current|currently|now|today|ongoing");

    private final Map<?, ?> values;
    private final String pointer;
    private final Reading reading;
    private final Set<String> asked = new HashSet<>();

    Fields(Map<?, ?> values, String pointer, Reading reading) {
        this.values = values;
        this.pointer = pointer;
        this.reading = reading;
    }

    Value get(String name) {
        asked.add(name);
        return new Value(at(name), values.get(name), reading);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String id(String kind) {
        Value id = get("id");
        return reading.id(id.pointer(), id.raw(), kind);
    }

    /**
     * {@code startDate} and {@code endDate}. An end that cannot be kept takes its start with it: alone, the start would
     * say "until now", which the person did not say.
     */
    Period period() {
        String start = get("startDate").date();
        int before = reading.found();
        Period period = new Period(start, endDate());
        if (period.endsBeforeItStarts()) {
            reading.cannotKeep(at("endDate"), period.end(), "The end is before the start (%s).".formatted(start));
        }
        if (reading.found() == before) {
            return period;
        }
        if (start != null && reading.isForgiving()) {
            reading.cannotKeep(at("startDate"), start,
                    "Left out with its end date, because a start alone would say \"until now\".");
        }
        return Period.UNKNOWN;
    }

    private @Nullable String endDate() {
        Value end = get("endDate");
        if (reading.isForgiving() && end.raw() instanceof String text && UNTIL_NOW.matcher(text.strip()).matches()) {
            reading.warn(end.pointer(), "\"%s\" was read as no end date, which means until now.".formatted(text));
            return null;
        }
        return end.date();
    }

    /** A list of single words or short phrases; said twice is said once. */
    List<String> words(String name, int max) {
        Set<String> words = new LinkedHashSet<>();
        for (Value entry : list(name, max)) {
            String word = entry.line();
            if (word != null) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /** Achievements: plain text, or text with its id. */
    List<Highlight> highlights() {
        List<Highlight> highlights = new ArrayList<>();
        for (Value entry : list("highlights", Limits.HIGHLIGHTS)) {
            String id = "";
            String text;
            if (entry.raw() instanceof Map<?, ?> object) {
                Fields fields = new Fields(object, entry.pointer(), reading);
                id = fields.id(KnownIds.HIGHLIGHT);
                text = fields.get("text").highlight();
                fields.ignoreEmpty("sources");
                fields.end();
            } else {
                text = entry.highlight();
            }
            if (text != null) {
                highlights.add(new Highlight(id, text, List.of()));
            }
        }
        return highlights;
    }

    /** The objects of a list; the reader gives empty for one that says nothing. */
    <T> List<T> objects(String name, int max, Function<Fields, Optional<T>> reader) {
        List<T> objects = new ArrayList<>();
        for (Value entry : list(name, max)) {
            if (entry.raw() instanceof Map<?, ?> object) {
                int before = reading.found();
                Fields fields = new Fields(object, entry.pointer(), reading);
                Optional<T> read = reader.apply(fields);
                fields.end();
                read.ifPresent(objects::add);
                if (read.isEmpty() && reading.found() == before && !reading.isForgiving()) {
                    reading.cannotKeep(entry.pointer(), object, "Says nothing: fill it or leave it out.");
                }
            } else if (!entry.isAbsent()) {
                reading.cannotKeep(entry.pointer(), entry.raw(), "Must be an object with named fields.");
            }
        }
        return objects;
    }

    /** The object under that name; empty when there is none. */
    Optional<Fields> object(String name) {
        Value value = get(name);
        if (value.raw() instanceof Map<?, ?> object) {
            return Optional.of(new Fields(object, value.pointer(), reading));
        }
        if (!value.isAbsent()) {
            reading.cannotKeep(value.pointer(), value.raw(), "Must be an object with named fields.");
        }
        return Optional.empty();
    }

    /** Takes note of fields that belong there but say nothing that is kept. */
    void ignore(String... names) {
        asked.addAll(Arrays.asList(names));
    }

    /** What only generated documents fill, and what is empty in a profile that was read and is sent back. */
    void ignoreEmpty(String name) {
        if (values.get(name) instanceof List<?> list && list.isEmpty()) {
            asked.add(name);
        }
    }

    void end() {
        values.forEach((name, value) -> {
            if (!asked.contains(String.valueOf(name))) {
                reading.cannotKeep(at(String.valueOf(name)), value, "A profile has no such field here.");
            }
        });
    }

    private List<Value> list(String name, int max) {
        Value value = get(name);
        List<?> elements = switch (value.raw()) {
            case null -> List.of();
            case List<?> list -> list;
            case Object single when reading.isForgiving() -> {
                reading.warn(value.pointer(), "a single value was taken as a list of one.");
                yield List.of(single);
            }
            case Object other -> {
                reading.cannotKeep(value.pointer(), other, "Must be a list.");
                yield List.of();
            }
        };
        List<Value> entries = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Value entry = new Value(value.pointer() + "/" + i, elements.get(i), reading);
            if (i < max) {
                entries.add(entry);
            } else {
                reading.cannotKeep(entry.pointer(), entry.raw(), "At most %d are kept here.".formatted(max));
            }
        }
        return entries;
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
