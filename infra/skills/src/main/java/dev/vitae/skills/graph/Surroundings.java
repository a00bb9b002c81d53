package dev.vitae.skills.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** What stands around a phrase in its sentence. */
final class Surroundings {
    private static final int NEAR = 14;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?:\\s|$)|\\n");
    private static final Pattern ASKS = Pattern.compile("(?iu)(?:experience|knowledge|skilled|skills?|proficien\\w+|"
            + "expertise|fluent|familiar\\w*|competen\\w+|certified|trained|training)\\s+(?:\\p{L}+\\s+)?"
            + "(?:in|with|of|at|using)\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern ASKED = Pattern
            .compile("(?iu)^\\s+(?:experience|skills?|knowledge|expertise|background|proficiency|certification)\\b");
    /** A degree in a subject is schooling; what the person can do is said elsewhere. */
    private static final Pattern DEGREE_IN = Pattern
            .compile("(?iu)\\b(?:degrees?|bachelor\\S*|master['’]?s|b\\.?sc\\.?|"
                    + "m\\.?sc\\.?|b\\.?a\\.?|hnc|hnd|diploma|phd|doctorate|graduates?|studies|major)\\s+(?:\\p{L}+\\s+){0,2}?"
                    + "(?:in|of)\\s+(?:[\\p{L}]+(?:,\\s+|\\s+)){0,8}$");
    private static final Pattern DEGREE = Pattern.compile("(?iu)^\\s+(?:degrees?|diploma|graduates?|students?)\\b");
    private static final String ITEM_END = "-–•·*,;/|(:→✔+";
    private static final Set<String> BEHIND_A_LANGUAGE = Set.of("is", "are", "a", "an", "and", "or", "as", "at", "to",
            "in", "for", "on", "with", "would", "will", "level", "language", "skill", "speaker", "speaking", "fluency",
            "required", "preferred", "desirable", "helpful", "essential", "useful", "spoken", "written", "native",
            "proficiency", "interpreter", "translator", "translation", "interpreting", "beneficial", "welcome",
            "needed",
            "necessary", "mandatory", "ability", "communication", "knowledge", "both", "plus", "not", "fluently",
            "well", "but", "can", "may", "very", "c1", "b2", "c2", "b1", "a2", "a1", "literacy", "grammar", "lessons");

    /** Of the phrases that the data name, which never change: worked out once. */
    private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

    private final Wording words;
    private final Found found;
    private final int from;
    private final int end;
    private final String others;
    private final String withIt;
    private final String near;

    Surroundings(Wording words, Found found) {
        this.words = words;
        this.found = found;
        int first = found.from();
        while (first > 0 && found.from() - first < NEAR && !endsSentence(words, first - 1)) {
            first--;
        }
        int last = found.end();
        while (last < words.size() && last - found.end() < NEAR && !endsSentence(words, last - 1)) {
            last++;
        }
        this.from = first;
        this.end = last;
        this.others = stems(from, found.from()) + stems(found.end(), end).strip() + " ";
        this.withIt = stems(from, end);
        this.near = stems(Math.max(from, found.from() - 4), Math.min(end, found.end() + 4));
    }

    /** How many of these stand near by. A phrase of several words may have the one in it that it tells of: "in Go". */
    long with(List<String> phrases) {
        return phrases.stream().filter(phrase -> (phrase.indexOf(' ') > 0 ? withIt : others).contains(stems(phrase)))
                .count();
    }

    long without(List<String> phrases) {
        return phrases.stream().filter(phrase -> others.contains(stems(phrase))).count();
    }

    /** How many of these the phrase is a part of, where it stands: "go live". */
    long collocations(List<String> phrases) {
        return phrases.stream().filter(phrase -> phrase.indexOf(' ') > 0).map(Surroundings::stems)
                .filter(phrase -> !others.contains(phrase) && near.contains(phrase)).count();
    }

    static String stems(String phrase) {
        return STEMS.computeIfAbsent(phrase, one -> Words.of(one).stream().map(Word::stem)
                .collect(Collectors.joining(" ", " ", " ")));
    }

    private String stems(int first, int last) {
        return words.words().subList(first, last).stream().map(Word::stem).collect(Collectors.joining(" ", " ", " "));
    }

    boolean asked() {
        String before = before(60);
        return ASKS.matcher(before).find() || ASKED.matcher(after(20)).find();
    }

    boolean subjectOfADegree() {
        return DEGREE_IN.matcher(before(90)).find() || DEGREE.matcher(after(20)).find();
    }

    boolean capital() {
        return Character.isUpperCase(words.written(found.from(), found.end()).codePointAt(0));
    }

    boolean opensSentence() {
        return found.from() == 0 || endsSentence(words, found.from() - 1);
    }

    /** Goes on in lower case without a sign between: "Teams meet", "Access to". */
    boolean runsOn() {
        return found.end() < words.size() && words.behind(found.end() - 1).isBlank()
                && !words.behind(found.end() - 1).contains("\n")
                && Character.isLowerCase(words.words().get(found.end()).surface().codePointAt(0));
    }

    /** "Hargreave Building Services looks after schools": capitals behind a capital, and the sentence goes on in small letters. */
    boolean nameOfSomebody() {
        if (found.from() == 0 || !runsOn() || !words.behind(found.from() - 1).equals(" ")
                || !Character.isUpperCase(words.words().get(found.from() - 1).surface().codePointAt(0))) {
            return false;
        }
        for (int i = found.from(); i < found.end(); i++) {
            if (!Character.isUpperCase(words.words().get(i).surface().codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    boolean behindThe() {
        return found.from() > 0 && words.plain(found.from() - 1).equals("the");
    }

    /** Stands alone between the signs of a list or the ends of a line. */
    boolean item() {
        String before = before(20).stripTrailing();
        String after = after(20).stripLeading();
        return !before(20).isBlank() && !before.isEmpty() && ITEM_END.indexOf(before.charAt(before.length() - 1)) >= 0
                && !after(20).isEmpty()
                && (after.isEmpty() || after(20).charAt(0) == '\n' || ",;/|•·)".indexOf(after.charAt(0)) >= 0);
    }

    /** "Danish furniture" is no language, "Danish is a plus" and "Danish-speaking" are. */
    boolean ofALanguage() {
        return !behindThe() && (!runsOn() || BEHIND_A_LANGUAGE.contains(words.plain(found.end())));
    }

    private String before(int most) {
        int start = words.words().get(found.from()).start();
        String before = words.text().substring(Math.max(0, start - most), start);
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private String after(int most) {
        int behind = words.words().get(found.end() - 1).end();
        return words.text().substring(behind, Math.min(words.text().length(), behind + most));
    }

    /** Whether a sentence or a line ends behind this word, so that what follows cannot change what stands before. */
    private static boolean endsSentence(Wording words, int word) {
        return SENTENCE_END.matcher(words.behind(word)).find();
    }
}
