package dev.vitae.skills;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The telling phrases of a demand: names of skills, and runs of words between those that tell nothing. Light on purpose:
 * what is cut too short still finds its answer, what is junk never does.
 */
final class Phrases {
    private static final int MOST_WORDS = 4;
    private static final int MOST_ALTERNATIVES = 8;
    private static final int LONGEST_GROUP = 80;
    private static final Set<String> TELLING_NOTHING = read();
    /** Papers that are asked for: what names them stays whole. */
    private static final Pattern PAPER = Pattern
            .compile("(?iu)licen[cs]es?|certificat\\w*|certification|diploma|bachelor|"
                    + "master|phd|doctorate|apprenticeship|permit|\\w*führerschein|permis|carnet|staatsexamen|\\w*examen|"
                    + "\\w*studium|licencia|bac");
    private static final Pattern NOUN = Pattern
            .compile("(?iu).{2,}(?:tion|sion|ment|ology|ography|graphy|istry|ics|ance|"
                    + "ence|ship|ing|ting|ity|ism|ist|ician|keeping|care|work|law|cy|ry|ería|ción|té|heit|keit|ung|or|er)s?");
    private static final Pattern JOINS = Pattern.compile("(?iu)de|du|des|del|d");
    private static final Pattern LEADS_IN = Pattern
            .compile("(?iu)in|with|of|as|a|an|mit|als|im|en|como|de|d|for|für|von|la|le|l");
    private static final Pattern ALTERNATIVE = Pattern
            .compile("(?iu)\\s*,?\\s+(?:or|oder|ou)\\s+(?:(?:a|an|in|another)\\s+)?");
    private static final Pattern LISTED = Pattern.compile("\\s*,\\s*");

    private Phrases() {}

    /** In their order; alternatives are one phrase. */
    static List<String> in(String text, boolean german) {
        List<Word> words = Words.of(text);
        List<List<Word>> found = new ArrayList<>();
        for (List<Word> run : runs(text, words, german)) {
            add(found, run, words, german);
        }
        return grouped(text, found);
    }

    /** Only what is named: for lines that tell what is done. */
    static List<String> names(String text) {
        return Names.in(Words.of(text)).stream()
                .map(name -> cut(text, name))
                .filter(name -> !TELLING_NOTHING.contains(name))
                .toList();
    }

    private static List<List<Word>> runs(String text, List<Word> words, boolean german) {
        List<List<Word>> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= words.size(); i++) {
            boolean ends = i == words.size() || !telling(words.get(i)) && !joins(text, words, i, from)
                    && !classOfPaper(words, i, from);
            boolean apart = from >= 0 && i < words.size() && !plainlyBetween(text, words.get(i - 1), words.get(i));
            if (from >= 0 && (ends || apart)) {
                addTrimmed(runs, words.subList(from, i), german);
                from = -1;
            }
            if (!ends && from < 0) {
                from = i;
            }
        }
        return runs;
    }

    private static void addTrimmed(List<List<Word>> runs, List<Word> run, boolean german) {
        int to = run.size();
        // German nouns are written with a capital: what follows the last is a verb.
        while (german && to > 0 && Character.isLowerCase(run.get(to - 1).surface().codePointAt(0))
                && Names.in(run.subList(to - 1, to)).isEmpty()) {
            to--;
        }
        if (to > 0) {
            runs.add(run.subList(Math.max(0, to - MOST_WORDS), to));
        }
    }

    private static void add(List<List<Word>> found, List<Word> run, List<Word> words, boolean german) {
        boolean paper = run.stream().anyMatch(word -> PAPER.matcher(word.surface()).matches());
        List<List<Word>> names = Names.in(run);
        if (!names.isEmpty() && !(paper && run.size() > 1)) {
            int end = -1;
            for (List<Word> name : names) {
                if (name.getFirst().start() >= end) {
                    found.add(name);
                    end = name.getLast().end();
                }
            }
        } else if (run.size() > 1 || paper || words.size() == 1
                || tellsAlone(run.getFirst(), before(words, run.getFirst()), german)) {
            found.add(run);
        }
    }

    private static Optional<Word> before(List<Word> words, Word word) {
        int at = Collections.binarySearch(words, word, Comparator.comparingInt(Word::start));
        return at > 0 ? Optional.of(words.get(at - 1)) : Optional.empty();
    }

    private static boolean tellsAlone(Word word, Optional<Word> before, boolean german) {
        boolean capital = Character.isUpperCase(word.surface().codePointAt(0));
        if (SpokenLanguages.code(word.surface()).isPresent()) {
            return true;
        }
        if (german || word.surface().length() < 3) {
            return german && capital && word.surface().length() > 2;
        }
        return capital && before.isPresent() || NOUN.matcher(word.surface()).matches()
                || word.surface().length() > 3
                        && before.filter(led -> LEADS_IN.matcher(led.surface()).matches()).isPresent();
    }

    private static List<String> grouped(String text, List<List<Word>> found) {
        List<String> phrases = new ArrayList<>();
        int i = 0;
        while (i < found.size()) {
            int last = i;
            int alternative = -1;
            while (last + 1 < Math.min(found.size(), i + MOST_ALTERNATIVES)) {
                String between = text.substring(found.get(last).getLast().end(),
                        found.get(last + 1).getFirst().start());
                if (ALTERNATIVE.matcher(between).matches()) {
                    alternative = last + 1;
                } else if (alternative >= 0 || !LISTED.matcher(between).matches()) {
                    break;
                }
                last++;
            }
            String group = alternative < 0
                    ? ""
                    : text.substring(found.get(i).getFirst().start(), found.get(alternative).getLast().end());
            if (alternative >= 0 && group.length() <= LONGEST_GROUP) {
                phrases.add(group);
                i = alternative + 1;
            } else {
                phrases.add(cut(text, found.get(i)));
                i++;
            }
        }
        return phrases;
    }

    private static boolean telling(Word word) {
        return !word.stop() && !word.numeric()
                && !TELLING_NOTHING.contains(word.surface().toLowerCase(Locale.ROOT));
    }

    /** "Permis de conduire", "gestión de proyectos". */
    private static boolean joins(String text, List<Word> words, int at, int from) {
        return from >= 0 && at + 1 < words.size() && JOINS.matcher(words.get(at).surface()).matches()
                && telling(words.get(at + 1)) && plainlyBetween(text, words.get(at), words.get(at + 1));
    }

    /** "Führerschein Klasse B". */
    private static boolean classOfPaper(List<Word> words, int at, int from) {
        return from >= 0 && words.get(at).surface().length() == 1
                && Character.isUpperCase(words.get(at).surface().charAt(0))
                && words.subList(from, at).stream().anyMatch(word -> PAPER.matcher(word.surface()).matches());
    }

    private static boolean plainlyBetween(String text, Word one, Word next) {
        String between = text.substring(one.end(), next.start());
        return between.isEmpty() || between.equals(" ") || between.equals("\n") || between.equals("-")
                || between.equals("'")
                || between.equals("’");
    }

    private static String cut(String text, List<Word> words) {
        return text.substring(words.getFirst().start(), words.getLast().end());
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(Phrases.class.getResourceAsStream("telling-nothing.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
