package dev.vitae.generation.domain.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** The few words that the writer adds of its own, by language; another language gets none rather than the wrong one. */
enum Phrases {
    ENGLISH("en", "year of professional experience", "years of professional experience", "Skills"),
    GERMAN("de",
            "Jahr Berufserfahrung", "Jahre Berufserfahrung", "Kenntnisse"),
    FRENCH("fr",
            "an d'expérience professionnelle",
            "ans d'expérience professionnelle", "Compétences"),
    SPANISH("es", "año de experiencia profesional",
            "años de experiencia profesional", "Competencias");

    private final String tag;
    private final String oneYear;
    private final String moreYears;
    private final String skills;

    Phrases(String tag, String oneYear, String moreYears, String skills) {
        this.tag = tag;
        this.oneYear = oneYear;
        this.moreYears = moreYears;
        this.skills = skills;
    }

    static Optional<Phrases> in(String language) {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        return List.of(values()).stream().filter(phrases -> phrases.tag.equals(wanted)).findFirst();
    }

    String summary(Optional<String> title, int years, List<String> skillNames) {
        StringBuilder text = new StringBuilder(title.orElse(""));
        if (years > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(years).append(' ').append(years == 1 ? oneYear : moreYears);
        }
        text.append(text.isEmpty() ? "" : ".");
        if (!skillNames.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(skills).append(": ");
            text.append(String.join(", ", skillNames)).append('.');
        }
        return text.toString();
    }

    /** Every word of these phrases, by what it is compared by: they claim nothing. */
    static Set<String> terms() {
        return List.of(values())
                .stream()
                .flatMap(phrases -> Words.of(phrases.oneYear + " " + phrases.moreYears + " " + phrases.skills).stream())
                .map(Word::term)
                .collect(Collectors.toUnmodifiableSet());
    }
}
