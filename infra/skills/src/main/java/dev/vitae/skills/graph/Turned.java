package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.vitae.skills.Word;

/**
 * Finds spellings in which something is done to something when they are said the other way round: "inventory management"
 * as "managing a large inventory" or "management of inventories", "drive forklifts" as "forklift driving". Which way
 * round is told by the form of the act: "development teams" are not developed.
 */
final class Turned {
    private static final int MOST_WORDS = 3;
    private static final Set<String> NOT_DONE_TO = Set.of("and", "or", "with", "to", "for", "in", "on", "at", "by",
            "from",
            "as", "is", "are", "be", "that", "which", "who", "you", "we", "it", "this", "not", "up", "out", "well",
            "new");

    private final Map<String, Ends.End> actFirst = new HashMap<>();
    private final Map<String, Ends.End> actLast = new HashMap<>();
    /** Of the words of our spellings, which repeat. */
    private final Map<String, String> roots = new HashMap<>();
    /** @param end one past the last word */
    record Place(int end, Ends.End spelled) {}

    void add(Phrase phrase, List<Word> words, Ends.End spelled) {
        Spelling spelling = spelled.spelling();
        int size = phrase.stems.length;
        if (!spelled.certain() || spelling.exact() || size < 2 || size > MOST_WORDS || words.size() > size
                || spelling.text().chars().skip(1).anyMatch(Character::isUpperCase)) {
            return;
        }
        int last = size - 1;
        if (Roots.noun(words.get(last)) && !Roots.adjective(Roots.plain(words.get(last - 1)))) {
            actFirst.putIfAbsent(key(words.get(last), words.subList(0, last)), spelled);
        } else if (Roots.verb(words.getFirst())) {
            String key = key(words.getFirst(), words.subList(1, size));
            actFirst.putIfAbsent(key, spelled);
            actLast.putIfAbsent(key, spelled);
        }
    }

    private String key(Word act, List<Word> done) {
        StringBuilder key = new StringBuilder(root(act));
        done.forEach(word -> key.append(' ').append(root(word)));
        return key.toString();
    }

    private String root(Word word) {
        return roots.computeIfAbsent(word.surface(), _ -> Roots.of(word));
    }

    private static String key(Wording words, int act, List<Integer> done) {
        StringBuilder key = new StringBuilder(words.root(act));
        done.forEach(at -> key.append(' ').append(words.root(at)));
        return key.toString();
    }

    /** A spelling that begins turned round at this word. */
    @Nullable
    Place at(Wording words, int from) {
        Place first = actFirst(words, from);
        return first != null ? first : actLast(words, from);
    }

    /** "Manage complex projects", "calibration of the instruments". */
    private @Nullable Place actFirst(Wording words, int from) {
        Word act = words.words().get(from);
        if (!Roots.doing(act)
                && !(Roots.noun(act) && from + 1 < words.size() && words.plain(from + 1).equals("of"))) {
            return null;
        }
        List<Integer> done = new ArrayList<>();
        for (int at = from + 1; at < words.size() && plainly(words, at - 1); at++) {
            if (words.article(at)) {
                continue;
            }
            done.add(at);
            Place place = place(words, from, done);
            if (place != null) {
                return place;
            }
            if (done.size() == MOST_WORDS - 1) {
                return NOT_DONE_TO.contains(words.plain(at - 1)) ? null : place(words, from, List.of(at));
            }
            if (NOT_DONE_TO.contains(words.plain(at))) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Place place(Wording words, int act, List<Integer> done) {
        int last = done.getLast();
        Ends.End spelled = actFirst.get(key(words, act, done));
        return spelled == null || words.plain(last).endsWith("ed") ? null : new Place(last + 1, spelled);
    }

    /** "Forklift driving". */
    private @Nullable Place actLast(Wording words, int from) {
        List<Integer> done = new ArrayList<>();
        for (int at = from; at + 1 < words.size() && done.size() < MOST_WORDS - 1 && plainly(words, at); at++) {
            done.add(at);
            Ends.End spelled = Roots.noun(words.words().get(at + 1)) ? actLast.get(key(words, at + 1, done)) : null;
            if (spelled != null) {
                return new Place(at + 2, spelled);
            }
        }
        return null;
    }

    private static boolean plainly(Wording words, int at) {
        String between = words.behind(at);
        return between.equals(" ") || between.equals("-") || between.equals("\n");
    }
}
