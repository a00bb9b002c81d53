package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds spellings in which something is done to something when they are said the other way round: "inventory management"
 * as "managing a large inventory" or "management of inventories", "drive forklifts" as "forklift driving". Which way
 * round is told by the form of the act: "development teams" are not developed.
 */
final class Turned {
    private static final int MOST_WORDS = 3;
    private static final Set<String> NOT_DONE_TO = Set.of("and", "or", "with", "to", "for", "in", "on", "at", "by", "from",
            "as", "is", "are", "be", "that", "which", "who", "you", "we", "it", "this", "not", "up", "out", "well", "new");

    private final Map<String, PhraseTrie.Spelled> actFirst = new HashMap<>();
    private final Map<String, PhraseTrie.Spelled> actLast = new HashMap<>();

    /** @param order the words of the spelling that count */
    void add(Wording words, List<Integer> order, PhraseTrie.Spelled spelled) {
        Spelling spelling = spelled.spelling();
        if (!spelled.certain() || spelling.exact() || order.size() < 2 || order.size() > MOST_WORDS
                || words.size() > order.size() || spelling.text().chars().skip(1).anyMatch(Character::isUpperCase)) {
            return;
        }
        int last = order.getLast();
        if (Roots.noun(words.words().get(last)) && !Roots.adjective(words.plain(last - 1))) {
            actFirst.putIfAbsent(key(words, last, order.subList(0, order.size() - 1)), spelled);
        } else if (Roots.verb(words.words().get(0))) {
            actFirst.putIfAbsent(key(words, 0, order.subList(1, order.size())), spelled);
            actLast.putIfAbsent(key(words, 0, order.subList(1, order.size())), spelled);
        }
    }

    private static String key(Wording words, int act, List<Integer> done) {
        StringBuilder key = new StringBuilder(words.root(act));
        done.forEach(at -> key.append(' ').append(words.root(at)));
        return key.toString();
    }

    Optional<PhraseTrie.Found> at(Wording words, int from) {
        return actFirst(words, from).or(() -> actLast(words, from));
    }

    /** "Manage complex projects", "calibration of the instruments". */
    private Optional<PhraseTrie.Found> actFirst(Wording words, int from) {
        boolean doing = Roots.doing(words.words().get(from));
        if (!doing && !(Roots.noun(words.words().get(from)) && from + 1 < words.size() && words.plain(from + 1).equals("of"))) {
            return Optional.empty();
        }
        List<Integer> done = new ArrayList<>();
        boolean inserted = false;
        for (int at = from + 1; at < words.size() && done.size() < MOST_WORDS - 1 && plainly(words, at - 1); at++) {
            if (PhraseTrie.article(words, at)) {
                continue;
            }
            done.add(at);
            PhraseTrie.Spelled spelled = actFirst.get(key(words, from, done));
            if (spelled != null && !words.plain(at).endsWith("ed")) {
                return Optional.of(new PhraseTrie.Found(from, at + 1, List.of(spelled), true));
            }
            if (done.size() == MOST_WORDS - 1 && !inserted) {
                inserted = true;
                done.removeFirst();
                spelled = actFirst.get(key(words, from, done));
                if (spelled != null && !NOT_DONE_TO.contains(words.plain(at - 1)) && !words.plain(at).endsWith("ed")) {
                    return Optional.of(new PhraseTrie.Found(from, at + 1, List.of(spelled), true));
                }
                return Optional.empty();
            }
            if (NOT_DONE_TO.contains(words.plain(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Forklift driving". */
    private Optional<PhraseTrie.Found> actLast(Wording words, int from) {
        List<Integer> done = new ArrayList<>();
        for (int at = from; at + 1 < words.size() && done.size() < MOST_WORDS - 1 && plainly(words, at); at++) {
            done.add(at);
            PhraseTrie.Spelled spelled = Roots.noun(words.words().get(at + 1)) ? actLast.get(key(words, at + 1, done)) : null;
            if (spelled != null) {
                return Optional.of(new PhraseTrie.Found(from, at + 2, List.of(spelled), true));
            }
        }
        return Optional.empty();
    }

    private static boolean plainly(Wording words, int at) {
        String between = words.behind(at);
        return between.equals(" ") || between.equals("-") || between.equals("\n");
    }
}
