package dev.vitae.skills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a posting asks for, each thing with the sentence that says so. The same text gives the same answer; nothing in a
 * text can make it anything but data.
 *
 * @param title of the job; empty where the text names none
 * @param asked in the posting's order: at most 40 that are required and 20 that are preferred, each once
 * @param years of experience that are required
 * @param language of the text, a BCP 47 tag
 * @param remote one of {@code onsite, hybrid, remote}, where the text says it
 * @param place where a line names it ("Location: ...")
 */
public record Requirements(Optional<String> title, List<Requirement> asked, Optional<Years> years,
        Optional<String> language, Optional<String> remote, Optional<String> place) {
    private static final int MOST_REQUIRED = 40;
    private static final int MOST_PREFERRED = 20;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_TERM = 100;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern ALTERNATIVES = Pattern
            .compile("(?iu)\\s*,\\s*(?:(?:or|oder|ou)\\s+)?|\\s+(?:or|oder|ou)\\s+(?:(?:a|an|in|another)\\s+)?");
    private static final Pattern BEFORE_TITLE = Pattern
            .compile("(?iu)^[#*\\s]*(?:(?:job title|position|role|title|stellenbezeichnung|poste|puesto)\\s*:\\s*)?");
    private static final Pattern SOUGHT = Pattern.compile("(?iu)(?:looking for|seeking|hiring|suchen|(?:re)?cherchons|"
            + "recherchons|buscamos)\\s+(?:an?|einen?|une?|un|una)?\\s*((?:[\\p{L}/+#.-]+\\s?){1,5})");
    private static final Pattern PLACE = Pattern
            .compile("(?ium)^[-*•\\s]*(?:location|place of work|standort|arbeitsort|"
                    + "lieu(?: de travail)?|ubicación|lugar)\\s*:\\s*(\\S[^\\n]{0,120})$");
    private static final Pattern REMOTE = Pattern
            .compile("(?iu)(?<!no )(?<!not )\\b(?:fully remote|100 ?% remote|remote[- ]"
                    + "(?:first|only|position|role|job)|work from anywhere|homeoffice zu 100)|location\\s*:\\s*remote");
    private static final Pattern HYBRID = Pattern.compile("(?iu)\\bhybrid (?:work\\w*|role|position|model|set-?up)");
    private static final Pattern ONSITE = Pattern.compile("(?iu)\\b(?:on-?site (?:role|position|only|work)|"
            + "no remote|not remote|kein homeoffice)\\b");

    public Requirements {
        asked = List.copyOf(asked);
    }

    /** @param text plain, at most some 50,000 characters; see {@link PlainText} */
    public static Requirements of(String text) {
        List<Passage> passages = Passage.read(text);
        Optional<String> language = StopWords.language(Words.of(text));
        boolean german = language.filter("de"::equals).isPresent();
        Map<String, Requirement> required = new LinkedHashMap<>();
        Map<String, Requirement> preferred = new LinkedHashMap<>();
        List<Years> years = new ArrayList<>();
        for (Passage passage : passages) {
            for (Demand demand : Demand.in(passage)) {
                Map<String, Requirement> asked = switch (demand.strength()) {
                    case REQUIRED -> required;
                    case PREFERRED -> preferred;
                };
                add(asked, demand, passage, german);
                if (demand.strength() == Strength.REQUIRED) {
                    Years.in(demand.text(), quote(passage, "")).ifPresent(years::add);
                }
            }
        }
        required.keySet().forEach(preferred::remove);
        List<Requirement> asked = new ArrayList<>();
        required.values().stream().limit(MOST_REQUIRED).forEach(asked::add);
        preferred.values().stream().limit(MOST_PREFERRED).forEach(asked::add);
        return new Requirements(title(passages, text), asked,
                years.stream().max(java.util.Comparator.comparingInt(Years::atLeast)), language, remote(text),
                place(text));
    }

    /** Any of these satisfies the term; mostly the term itself. */
    public static List<String> alternatives(String term) {
        return List.of(ALTERNATIVES.split(term));
    }

    private static void add(Map<String, Requirement> asked, Demand demand, Passage passage, boolean german) {
        List<String> phrases = demand.namesOnly()
                ? Phrases.names(demand.text())
                : Phrases.in(demand.text(), german);
        for (String phrase : phrases) {
            if (phrase.length() <= LONGEST_TERM) {
                asked.putIfAbsent(SkillNames.terms(Words.of(phrase)),
                        new Requirement(phrase, demand.strength(), quote(passage, phrase)));
            }
        }
    }

    /** The sentence; of a very long one the part around the phrase. */
    private static String quote(Passage passage, String phrase) {
        String quote = passage.quote();
        if (quote.length() <= LONGEST_QUOTE) {
            return quote;
        }
        int at = Math.max(0, quote.indexOf(phrase));
        int from = Math.max(0, Math.min(at - LONGEST_QUOTE / 3, quote.length() - LONGEST_QUOTE));
        int to = from + LONGEST_QUOTE;
        from = Character.isLowSurrogate(quote.charAt(from)) ? from + 1 : from;
        to = to < quote.length() && Character.isLowSurrogate(quote.charAt(to)) ? to - 1 : to;
        return quote.substring(from, to).strip();
    }

    private static Optional<String> title(List<Passage> passages, String text) {
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        Passage first = passages.getFirst();
        if (!first.title()) {
            Matcher sought = SOUGHT.matcher(text.substring(0, Math.min(text.length(), 5_000)));
            if (sought.find()) {
                String title = upToSmallWord(sought.group(1));
                if (!title.isEmpty()) {
                    return Optional.of(title);
                }
            }
        }
        String title = BEFORE_TITLE.matcher(first.quote()).replaceFirst("").replaceAll("[*#]+$", "").strip();
        return title.isEmpty() ? Optional.empty() : Optional.of(shortened(title));
    }

    private static String upToSmallWord(String words) {
        StringBuilder title = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (StopWords.contains(word.toLowerCase(Locale.ROOT).replaceAll("[.,]+$", ""))) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(word.replaceAll("[.,]+$", ""));
            if (word.endsWith(".") || word.endsWith(",")) {
                break;
            }
        }
        return title.toString();
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)).strip() + "…";
    }

    private static Optional<String> remote(String text) {
        if (ONSITE.matcher(text).find()) {
            return Optional.of("onsite");
        }
        if (HYBRID.matcher(text).find()) {
            return Optional.of("hybrid");
        }
        return REMOTE.matcher(text).find() ? Optional.of("remote") : Optional.empty();
    }

    private static Optional<String> place(String text) {
        Matcher place = PLACE.matcher(text);
        return place.find() && !REMOTE.matcher(place.group()).find()
                ? Optional.of(place.group(1).strip())
                : Optional.empty();
    }
}
