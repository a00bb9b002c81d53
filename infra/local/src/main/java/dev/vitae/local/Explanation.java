package dev.vitae.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/** Shows what the writer chose from the profile, what it left out, and why. */
record Explanation(PrintStream out) {

    private static final int LEFT_OUT_SHOWN = 5;

    private static final int WIDTH = 96;

    void print(JsonNode version, JsonNode resume) {
        List<JsonNode> choices = new ArrayList<>();
        version.path("choices").forEach(choices::add);
        List<JsonNode> highlights = choices.stream().filter(choice -> choice.hasNonNull("highlightId")).toList();
        List<JsonNode> chosen = highlights.stream().filter(Explanation::chosen).toList();
        List<JsonNode> left = highlights.stream().filter(choice -> !chosen(choice)).toList();
        out.println();
        out.println("Chosen highlights (" + chosen.size() + " of " + highlights.size() + "):");
        chosen.forEach(this::print);
        if (!left.isEmpty()) {
            out.println("Left out (the first " + Math.min(LEFT_OUT_SHOWN, left.size()) + "):");
            left.stream().limit(LEFT_OUT_SHOWN).forEach(this::print);
        }
        JsonNode missing = version.path("missing");
        if (!missing.isEmpty()) {
            out.println("Asked for, not in the profile, therefore not in the resume: " + joined(missing));
        }
        if (resume.hasNonNull("timings")) {
            out.println("The service's own times: " + resume.path("timings"));
        }
        out.println();
    }

    private static boolean chosen(JsonNode choice) {
        return choice.path("chosen").asBoolean(false);
    }

    private void print(JsonNode choice) {
        String text = choice.path("text").asString("");
        out.printf(Locale.ROOT, "  %.2f  %s%n        %s%n", choice.path("score").asDouble(0),
                text.length() > WIDTH ? text.substring(0, WIDTH) + "..." : text, joined(choice.path("reasons")));
    }

    private static String joined(JsonNode texts) {
        List<String> all = new ArrayList<>();
        texts.forEach(text -> all.add(text.asString("")));
        return String.join("; ", all);
    }
}
