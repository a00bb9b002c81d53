package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * Decides what a phrase with several meanings means where it stands: by the words around it that its data name, by what
 * is listed with it, by its capitals, and by the skills that the rest of the text speaks of. Without any sign for the
 * skill it is not meant.
 */
final class Meanings {
    private static final int NEAR = 14;
    private static final double WITH = 1.0;
    private static final double WITHOUT = 1.4;
    private static final double LISTED = 1.5;
    private static final double KIN = 0.8;
    private static final double LOWER_CASE = 3.0;
    private static final double CAPITAL = 0.7;
    private static final double ASKED_FOR = 0.8;
    private static final Pattern ASKS = Pattern.compile("(?iu)(?:experience|knowledge|skilled|skills?|proficien\\w+|"
            + "expertise|fluent|familiar\\w*|competen\\w+|certified|trained|training)\\s+(?:\\p{L}+\\s+)?"
            + "(?:in|with|of|at|using)\\s+(?:\\p{L}+\\s+)?$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?:\\s|$)|\\n");
    private static final Pattern LIST = Pattern
            .compile("\\s*(?:,|/|;|\\||•|·|\\+|&|\\band\\b|\\bor\\b|\\()\\s*(?:and\\s+|or\\s+)?");

    private static final Set<String> TITLES = Set.of("engineer", "manager", "developer", "officer", "assistant",
            "technician", "nurse", "paralegal", "specialist", "analyst", "consultant", "coordinator", "director",
            "executive", "administrator", "clerk", "operative", "operator", "representative", "supervisor", "advisor",
            "adviser", "associate", "lead", "scientist", "designer", "architect", "worker", "teacher", "therapist");

    private final String text;
    private final List<Word> words;
    private final Set<String> certain = new HashSet<>();
    private final List<PhraseTrie.Found> certainPlaces = new ArrayList<>();

    /** @param found what was found in the text, in its order */
    Meanings(String text, List<Word> words, List<PhraseTrie.Found> found) {
        this.text = text;
        this.words = words;
        for (PhraseTrie.Found one : found) {
            one.certain().ifPresent(spelled -> {
                certain.add(spelled.skill().id());
                certain.addAll(spelled.skill().broader());
                certain.addAll(spelled.skill().related().keySet());
                certainPlaces.add(one);
            });
        }
    }

    /** The skill that is meant, with the confidence in it; empty: none of them. */
    Optional<Meant> of(PhraseTrie.Found found) {
        if (title(found)) {
            return Optional.empty();
        }
        Optional<PhraseTrie.Spelled> sure = found.certain();
        if (sure.isPresent()) {
            return Optional.of(new Meant(sure.get().skill(), found.end() - found.from() > 1 ? 0.95 : 0.9));
        }
        Meant best = null;
        double most = 0;
        for (PhraseTrie.Spelled spelled : found.spelled()) {
            double signs = signs(found, spelled);
            if (signs > most) {
                most = signs;
                best = new Meant(spelled.skill(), Math.min(0.9, 0.5 + signs / 6));
            }
        }
        return Optional.ofNullable(best);
    }

    /** "Civil engineering" is a skill, a "civil engineer" somebody who has it: postings name themselves so. */
    private boolean title(PhraseTrie.Found found) {
        return found.end() < words.size() && TITLES.contains(words.get(found.end()).plain())
                && words.get(found.end() - 1).touches(words.get(found.end()));
    }

    private double signs(PhraseTrie.Found found, PhraseTrie.Spelled spelled) {
        Spelling.Context context = java.util.Objects.requireNonNull(spelled.spelling().context());
        String around = around(found);
        double signs = WITH * Math.min(3, count(around, context.with()))
                - WITHOUT * Math.min(3, count(around, context.without()));
        if (listed(found)) {
            signs += LISTED;
        }
        Skill skill = spelled.skill();
        if (certain.contains(skill.id()) || skill.broader().stream().anyMatch(certain::contains)
                || skill.related().keySet().stream().anyMatch(certain::contains)) {
            signs += KIN;
        }
        if (ASKS.matcher(text.substring(Math.max(0, start(found) - 60), start(found))).find()) {
            signs += ASKED_FOR;
        }
        if (properName(spelled)) {
            boolean capital = Character.isUpperCase(text.codePointAt(start(found)));
            signs += !capital ? -LOWER_CASE : opensSentence(found) ? 0 : CAPITAL;
        }
        return signs;
    }

    private static boolean properName(PhraseTrie.Spelled spelled) {
        Kind kind = spelled.skill().kind();
        return Character.isUpperCase(spelled.spelling().text().codePointAt(0))
                && (kind == Kind.TECHNOLOGY || kind == Kind.TOOL || kind == Kind.LANGUAGE);
    }

    private boolean opensSentence(PhraseTrie.Found found) {
        return found.from() == 0 || endsSentence(found.from() - 1);
    }

    /** The words near by in the sentence, as stems between spaces; those of the phrase itself left out. */
    private String around(PhraseTrie.Found found) {
        int from = found.from();
        while (from > 0 && found.from() - from < NEAR && !endsSentence(from - 1)) {
            from--;
        }
        int end = found.end();
        while (end < words.size() && end - found.end() < NEAR && !endsSentence(end - 1)) {
            end++;
        }
        StringBuilder around = new StringBuilder(" ");
        for (int i = from; i < end; i++) {
            if (i < found.from() || i >= found.end()) {
                around.append(words.get(i).stem()).append(' ');
            }
        }
        return around.toString();
    }

    /** Whether a sentence or a line ends behind this word, so that what follows cannot change what stands before. */
    private boolean endsSentence(int word) {
        int next = word + 1 < words.size() ? words.get(word + 1).start() : text.length();
        return SENTENCE_END.matcher(text.substring(words.get(word).end(), next)).find();
    }

    private static long count(String around, List<String> phrases) {
        return phrases.stream().filter(phrase -> around.contains(terms(phrase))).count();
    }

    private static String terms(String phrase) {
        return Words.of(phrase).stream().map(Word::stem).collect(Collectors.joining(" ", " ", " "));
    }

    /** Next to a skill that is certain, with only a sign of a list between. */
    private boolean listed(PhraseTrie.Found found) {
        for (PhraseTrie.Found other : certainPlaces) {
            @Nullable
            String between = null;
            if (other.end() <= found.from() && found.from() - other.end() <= 1) {
                between = text.substring(words.get(other.end() - 1).end(), start(found));
            } else if (other.from() >= found.end() && other.from() - found.end() <= 1) {
                between = text.substring(words.get(found.end() - 1).end(), words.get(other.from()).start());
            }
            if (between != null && LIST.matcher(between).matches()) {
                return true;
            }
        }
        return false;
    }

    private int start(PhraseTrie.Found found) {
        return words.get(found.from()).start();
    }

    record Meant(Skill skill, double confidence) {}
}
