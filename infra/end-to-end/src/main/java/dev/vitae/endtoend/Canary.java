package dev.vitae.endtoend;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Somebody whose every word can be found again, because nobody else says it. */
record Canary(String run) {
    String login() {
        return "canary-" + run;
    }

    String firstName() {
        return "Quillon" + run;
    }

    String lastName() {
        return "Featherby" + run;
    }

    private String word(String word) {
        return word + run;
    }

    Map<String, Object> profile() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("basics", Map.of("name", firstName() + " " + lastName(), "email", login() + "@vitae.example",
                "phone", "+49 30 " + word("555"), "label", word("Ornithographer"), "summary",
                "Has counted " + word("zanzibar") + " birds."));
        profile.put("work", List.of(Map.of("name", word("Nightjar") + " Works", "position", word("Nestkeeper"),
                "startDate", "2019-03", "highlights",
                List.of("Moved 120 " + word("kingfisher") + " nests in a year"))));
        profile.put("skills", List.of(Map.of("name", word("Falconry"))));
        return profile;
    }

    String title() {
        return word("Thistle") + " application";
    }

    String posting() {
        return "Nest keeper\n\nYou have experience with " + word("Plumbago") + " and Falconry.";
    }

    String privateJob() {
        return "Aviary hand at " + word("Saffron") + "\n\nRequired: experience with kingfishers.";
    }

    /** What must be found in an archive, and nowhere after the erasure. */
    Set<String> words() {
        return Set.of(firstName(), lastName(), login(), word("555"), word("Ornithographer"), word("zanzibar"),
                word("Nightjar"), word("Nestkeeper"), word("kingfisher"), word("Falconry"), word("Thistle"),
                word("Plumbago"), word("Saffron"));
    }

    /** How often each word stands in a text. */
    Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words()) {
            counts.put(word, text.split(java.util.regex.Pattern.quote(word), -1).length - 1);
        }
        return counts;
    }
}
