package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads skills from the lines of a data file, one a line; the README of this module tells the format. A mistake names its
 * line.
 */
final class SkillFile {
    private static final int FIELDS = 8;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private int number;

    private SkillFile(String name) {
        this.name = name;
    }

    /**
     * The skills in the order of the file.
     *
     * @throws IllegalArgumentException where a line is none of a skill
     */
    static List<Entry> read(String name, Stream<String> lines) {
        SkillFile file = new SkillFile(name);
        lines.forEach(file::line);
        file.closed();
        return file.entries;
    }

    private void line(String line) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("?")) {
            context(line.substring(1));
        } else {
            closed();
            skill(line);
        }
    }

    private void skill(String line) {
        String[] fields = fields(line);
        if (fields.length != FIELDS) {
            throw wrong("a skill has " + FIELDS + " fields, this line " + fields.length);
        }
        if (!ID.matcher(fields[0]).matches()) {
            throw wrong("no id: " + fields[0]);
        }
        List<Spelling> spellings = new ArrayList<>();
        spellings.add(spelling(fields[1]));
        list(fields[3]).forEach(alias -> spellings.add(spelling(alias)));
        List<String> aliases = spellings.stream().skip(1).map(Spelling::text).toList();
        entries.add(new Entry(new Skill(fields[0], spellings.getFirst().text(), kind(fields[2]), aliases,
                list(fields[4]), weights(fields[5]), list(fields[6]), list(fields[7])), spellings));
    }

    private Kind kind(String field) {
        try {
            return Kind.valueOf(field.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("no kind of skill: " + field);
        }
    }

    /** A phrase with other meanings is told apart by the line that follows; until then it has an empty context. */
    private static Spelling spelling(String field) {
        boolean exact = field.startsWith("=");
        boolean ambiguous = field.endsWith("*");
        String text = field.substring(exact ? 1 : 0, field.length() - (ambiguous ? 1 : 0)).strip();
        return new Spelling(text, exact, ambiguous ? new Spelling.Context(List.of(), List.of()) : null);
    }

    private void context(String line) {
        String[] fields = fields(line);
        if (fields.length != 3 || entries.isEmpty()) {
            throw wrong("a context has a phrase, words for it and words against it, and stands under its skill");
        }
        Entry last = entries.removeLast();
        String phrase = fields[0].replaceFirst("^=", "").replaceFirst("\\*$", "");
        if (last.spellings().stream().noneMatch(spelling -> open(spelling, phrase))) {
            throw wrong("no phrase of the skill above that is marked with * and has no context yet: " + phrase);
        }
        Spelling.Context context = new Spelling.Context(words(fields[1]), words(fields[2]));
        entries.add(new Entry(last.skill(), last.spellings().stream()
                .map(spelling -> open(spelling, phrase)
                        ? new Spelling(spelling.text(), spelling.exact(), context)
                        : spelling)
                .toList()));
    }

    private static boolean open(Spelling spelling, String phrase) {
        return spelling.context() != null && empty(spelling.context()) && spelling.text().equalsIgnoreCase(phrase);
    }

    private static boolean empty(Spelling.@Nullable Context context) {
        return context != null && context.with().isEmpty() && context.without().isEmpty();
    }

    private void closed() {
        if (!entries.isEmpty()) {
            entries.getLast().spellings().stream().filter(spelling -> empty(spelling.context())).findFirst()
                    .ifPresent(spelling -> {
                        throw wrong("before this line the context of this phrase is missing: " + spelling.text());
                    });
        }
    }

    private Map<String, Double> weights(String field) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String one : list(field)) {
            String[] parts = one.split(":", -1);
            try {
                double weight = Double.parseDouble(parts[parts.length - 1]);
                if (parts.length != 2 || weight <= 0 || weight >= 1) {
                    throw wrong("no id with a weight between 0 and 1: " + one);
                }
                weights.put(parts[0].strip(), weight);
            } catch (NumberFormatException none) {
                throw wrong("no weight: " + one);
            }
        }
        return weights;
    }

    private static List<String> list(String field) {
        return parts(field, ';');
    }

    private static List<String> words(String field) {
        return parts(field, ',');
    }

    private static List<String> parts(String field, char separator) {
        return cut(field, separator).stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String[] fields(String line) {
        return cut(line, '|').toArray(String[]::new);
    }

    private static List<String> cut(String line, char separator) {
        List<String> parts = new ArrayList<>(FIELDS);
        int from = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, from)) {
            parts.add(line.substring(from, end).strip());
            from = end + 1;
        }
        parts.add(line.substring(from).strip());
        return parts;
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(name + ", line " + number + ": " + why);
    }
}
