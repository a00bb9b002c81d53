package dev.vitae.skills;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that people speak and postings ask for, by their names in English, German, French, Spanish and their own. */
public final class SpokenLanguages {
    private static final List<String> CODES = List.of("ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi",
            "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nl", "no", "pl", "pt", "ro", "ru",
            "sk", "sl", "sr", "sv", "th", "tl", "tr", "uk", "ur", "vi", "zh");
    private static final List<String> GERMAN_ENDINGS = List.of("kenntnisse", "kenntnissen", "sprachkenntnisse");
    private static final Map<String, String> BY_NAME = names();

    private SpokenLanguages() {}

    /** The ISO 639-1 code of a language named by this word alone; a code is no name. */
    public static Optional<String> code(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        String code = BY_NAME.get(lower);
        for (String ending : GERMAN_ENDINGS) {
            if (code == null && lower.endsWith(ending)) {
                code = BY_NAME.get(lower.substring(0, lower.length() - ending.length()));
            }
        }
        return Optional.ofNullable(code);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : CODES) {
            Locale language = Locale.of(code);
            for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"), language)) {
                names.put(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        }
        names.put("mandarin", "zh");
        names.put("castellano", "es");
        names.put("farsi", "fa");
        names.put("tagalog", "tl");
        return Map.copyOf(names);
    }
}
