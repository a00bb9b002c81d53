package dev.vitae.matching.http;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a posting lists in a field of its own: text, an object of schema.org, or several of them, each on a line of
 * its own. Nothing that was said is dropped: an object without words is refused.
 */
final class JobLines {
    private static final int MOST_LISTED = 200;
    private static final int LONGEST_SENT = 500_000;
    private static final int MOST_MONTHS = 600;
    private static final int YEAR = 12;
    private static final String MONTHS = "monthsOfExperience";
    /** What the objects that schema.org allows here say of themselves, as one line in this order. */
    private static final List<String> WORDS = List.of("name", "credentialCategory", "educationalLevel",
            "competencyRequired", "description");

    private final JobFields fields;

    JobLines(JobFields fields) {
        this.fields = fields;
    }

    /** Absent where nothing is said. */
    @Nullable
    String of(@Nullable JsonNode field, String pointer) {
        if (field == null || !field.isArray()) {
            String text = one(field, pointer);
            // An item of a list, so that a few words are not taken for a heading.
            return text == null || text.contains("\n") ? text : "- " + text;
        }
        fields.check(field.size() <= MOST_LISTED, pointer, "List at most " + MOST_LISTED + ".");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Math.min(field.size(), MOST_LISTED); i++) {
            String one = one(field.get(i), pointer + "/" + i);
            lines.append(one == null ? "" : "- " + one.replace('\n', ' ') + "\n");
        }
        return lines.isEmpty() ? null : lines.toString().strip();
    }

    private @Nullable String one(@Nullable JsonNode field, String pointer) {
        return field != null && field.isObject() ? object(field, pointer) : fields.text(field, pointer);
    }

    private @Nullable String object(JsonNode object, String pointer) {
        List<String> said = new ArrayList<>();
        JsonNode months = object.get(MONTHS);
        if (months != null && !months.isNull()) {
            experience(months, pointer + "/" + MONTHS, said);
        }
        boolean speaks = fields.said(months);
        for (String word : WORDS) {
            JsonNode field = object.get(word);
            speaks |= fields.said(field);
            String words = field != null && field.isArray()
                    ? of(field, pointer + "/" + word)
                    : fields.name(field, pointer + "/" + word, LONGEST_SENT);
            if (words != null && !said.contains(words)) {
                said.add(words.replaceAll("(?m)^- ", "").replace("\n", ", "));
            }
        }
        fields.check(speaks, pointer, "Say it as text, or in \"name\" or \"description\".");
        return said.isEmpty() ? null : String.join(", ", said);
    }

    /** In whole years, as postings say it: never more than is asked for. */
    private void experience(JsonNode field, String pointer, List<String> said) {
        String sent = field.isString() ? field.asString().strip() : field.isNumber() ? field.toString() : "";
        boolean right = sent.matches("\\d{1,3}(?:\\.0+)?") && (int) Double.parseDouble(sent) <= MOST_MONTHS;
        fields.check(right, pointer, "Use a whole number of months, 0 to " + MOST_MONTHS + ".");
        int months = right ? (int) Double.parseDouble(sent) : 0;
        int years = months / YEAR;
        if (years > 0) {
            said.add("At least " + years + (years == 1 ? " year" : " years") + " of experience"
                    + (months % YEAR == 0 ? "" : " (" + months + " months)"));
        } else if (months > 0) {
            said.add("At least " + months + (months == 1 ? " month" : " months") + " of experience");
        }
    }
}
