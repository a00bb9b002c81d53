package dev.vitae.endtoend;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.resume.PartialDate;

/**
 * All that a resume of this profile may say, each as the whole phrase: the profile's texts, their sentences, its dates
 * in words, and the few words of the template. Words alone prove nothing: any sentence can be made of somebody's words.
 */
final class Sayings {
    /** What the template itself says. */
    static final List<String> TITLES = List.of("Summary", "Experience", "Projects", "Education", "Skills",
            "Volunteering", "Certificates", "Publications", "Awards", "Languages", "Interests", "References");
    private static final List<String> TEMPLATE = List.of("Courses", "Grade");

    private final Map<String, List<Words>> byFirstWord = new HashMap<>();

    private Sayings() {}

    static Sayings of(JsonNode profile) {
        Sayings sayings = new Sayings();
        Stream.concat(TITLES.stream(), TEMPLATE.stream()).forEach(sayings::add);
        sayings.hear(profile);
        return sayings;
    }

    private void hear(JsonNode node) {
        if (node.isObject()) {
            add(period(node));
            add(date(node.path("date").asString("")));
            add(date(node.path("releaseDate").asString("")));
            String country = node.path("countryCode").asString("");
            add(country.matches("[A-Za-z]{2}") ? Locale.of("", country).getDisplayCountry(Locale.ENGLISH) : "");
        }
        if (node.isContainer()) {
            node.valueStream().forEach(this::hear);
        } else {
            String text = node.asString("");
            add(text);
            add(text.replaceFirst("^https?://(www\\.)?", ""));
            Arrays.stream(text.split("(?<=[.!?])\\s+|\\R+")).forEach(this::add);
        }
    }

    private void add(String phrase) {
        Words words = Words.of(phrase);
        if (words.size() > 0) {
            byFirstWord.computeIfAbsent(words.all().getFirst(), _ -> new ArrayList<>()).add(words);
        }
    }

    /** "Mar 2021 – Present"; empty where no beginning is known. */
    static String period(JsonNode item) {
        String start = date(item.path("startDate").asString(""));
        String end = date(item.path("endDate").asString(""));
        if (start.isEmpty()) {
            return end;
        }
        return start.equals(end) ? start : start + " – " + (end.isEmpty() ? "Present" : end);
    }

    private static String date(String written) {
        return PartialDate.parse(written)
                .map(date -> date.month().isEmpty()
                        ? String.valueOf(date.yearNumber())
                        : Month.of(date.month().getAsInt()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                                + date.yearNumber())
                .orElse("");
    }

    /** The runs of words that are left when the text is laid out with whole phrases, as many of its words as can be. */
    List<Words> unbacked(Words text) {
        int[] left = new int[text.size() + 1];
        int[] step = new int[text.size() + 1];
        for (int at = text.size() - 1; at >= 0; at--) {
            left[at] = left[at + 1] + 1;
            step[at] = 0;
            for (Words phrase : byFirstWord.getOrDefault(text.all().get(at), List.of())) {
                if (phrase.standsAt(text, at) && left[at + phrase.size()] < left[at]) {
                    left[at] = left[at + phrase.size()];
                    step[at] = phrase.size();
                }
            }
        }
        List<Words> runs = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            int from = at;
            while (at < text.size() && step[at] == 0) {
                at++;
            }
            if (at > from) {
                runs.add(text.part(from, at));
            } else {
                at += step[at];
            }
        }
        return runs;
    }
}
