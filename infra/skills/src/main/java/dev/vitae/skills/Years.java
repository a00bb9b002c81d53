package dev.vitae.skills;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years of experience that a posting asks for.
 *
 * @param quote the sentence that says so
 */
public record Years(int atLeast, String quote) {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2),
            Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6),
            Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("ten", 10), Map.entry("zwei", 2),
            Map.entry("drei", 3), Map.entry("vier", 4), Map.entry("fünf", 5), Map.entry("deux", 2),
            Map.entry("trois", 3), Map.entry("cinq", 5), Map.entry("dos", 2), Map.entry("tres", 3),
            Map.entry("cinco", 5));
    private static final Pattern YEARS = Pattern
            .compile("(?iu)(?<![\\p{L}\\d.])(\\d{1,2}|" + String.join("|", new java.util.TreeSet<>(NUMBERS.keySet()))
                    + ")\\s*(?:\\+|plus|(?:[-–]|to|bis|à|a)\\s*\\d{1,2}|or more)?\\s*(?:years?|yrs|jahren?|ans|años?)(?!\\p{L})");
    private static final Pattern OF_EXPERIENCE = Pattern
            .compile("(?iu)experience|practice|\\w*erfahrung|expérience|experiencia|as an?|in");

    static Optional<Years> in(String demand, String quote) {
        Matcher years = YEARS.matcher(demand);
        int most = 0;
        while (years.find()) {
            int asked = NUMBERS.getOrDefault(years.group(1).toLowerCase(Locale.ROOT), 0);
            most = Math.max(most, asked > 0 ? asked : Integer.parseInt(years.group(1)));
        }
        return most > 0 && OF_EXPERIENCE.matcher(demand).find() && !demand.contains("old")
                ? Optional.of(new Years(most, quote))
                : Optional.empty();
    }
}
