package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the spellings of skills among words. Words are compared by their stems, so that "managing inventories" is "manage
 * inventory"; a spelling of one word only as it is, one or many, since "nurse" is not "nursing". What shares a word with a
 * neighbour is found too, "pest and disease control", and by {@link Turned} what is said the other way round.
 */
final class PhraseTrie {
    /** May stand inside a phrase of several words: "manage the inventory". */
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "of", "our", "your", "their", "its", "all",
            "any");
    private static final Set<String> AND = Set.of("and", "or");
    private static final Set<String> PLAINLY = Set.of(" ", "-", "\n");
    private static final int WIDEST_GAP = 3;

    private final Node root = new Node();
    private final Turned turned = new Turned();

    void add(Spelling spelling, Skill skill) {
        Wording words = Wording.of(spelling.text());
        if (words.size() == 0) {
            throw new IllegalArgumentException("No word in a spelling of " + skill.id() + ": " + spelling.text());
        }
        List<Integer> significant = significant(words);
        Node node = root;
        for (int at : significant) {
            node = node.next.computeIfAbsent(words.stem(at), _ -> new Node());
        }
        Spelled spelled = new Spelled(spelling, skill, words.plain(0), words.plain(words.size() - 1));
        node.ends.add(spelled);
        turned.add(words, significant, spelled);
    }

    /** The longest spelling that begins at this word, with all skills that are written so. */
    Optional<Found> longest(Wording words, int from) {
        Found straight = walk(words, from, from, root, null);
        if (straight != null) {
            return Optional.of(straight);
        }
        return turned.at(words, from).filter(found -> clear(words, from + 1, found.end() - 1));
    }

    private @Nullable Found walk(Wording words, int from, int at, Node node, @Nullable Found before) {
        if (at >= words.size() || at > from && !joined(words, at - 1)) {
            return before;
        }
        Node next = node.next.get(words.stem(at));
        if (next != null) {
            Found here = ending(words, from, at + 1, next, false);
            return walk(words, from, at + 1, next, here == null ? before : here);
        }
        if (at > from && article(words, at)) {
            return walk(words, from, at + 1, node, before);
        }
        return before == null && at > from ? shared(words, from, at, node) : before;
    }

    /** "Pest and disease control": the words up to here and the one behind the next belong together. */
    private @Nullable Found shared(Wording words, int from, int at, Node node) {
        int behind = at + 2;
        if (!AND.contains(words.plain(at)) || behind >= words.size() || !clear(words, at, behind)) {
            return null;
        }
        Node next = node.next.get(words.stem(behind));
        for (int i = at - 1; i < behind; i++) {
            if (!PLAINLY.contains(words.behind(i))) {
                return null;
            }
        }
        return next == null ? null : ending(words, from, behind + 1, next, true);
    }

    /** No skill of its own begins among these words. */
    private boolean clear(Wording words, int from, int end) {
        for (int i = from; i < end; i++) {
            if (walk(words, i, i, root, null) != null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Found ending(Wording words, int from, int end, Node node, boolean loose) {
        List<Spelled> matching = new ArrayList<>(1);
        for (Spelled one : node.ends) {
            if ((!loose || one.certain()) && one.matches(words, from, end)) {
                matching.add(one);
            }
        }
        return matching.isEmpty() ? null : new Found(from, end, matching, loose);
    }

    /** All skills that exactly this phrase is a spelling of, whatever its capitals. */
    List<Spelled> whole(String phrase) {
        Wording words = Wording.of(phrase);
        List<Integer> order = significant(words);
        Node node = root;
        for (int at : order) {
            Node next = node.next.get(words.stem(at));
            if (next == null) {
                return List.of();
            }
            node = next;
        }
        return node.ends.stream().filter(end -> order.size() > 1 || end.first.equals(words.plain(0))).toList();
    }

    /** Spaces, a line's end, a hyphen, a slash, a comma, or a sign inside a word lie between this word and the next. */
    private static boolean joined(Wording words, int word) {
        String between = words.behind(word);
        return between.length() <= WIDEST_GAP && between.chars()
                .allMatch(sign -> Character.isWhitespace(sign) || "\u00a0-–/&,()'’+_®".indexOf(sign) >= 0)
                && (between.isBlank() || between.indexOf('\n') < 0)
                || between.length() == 1 && "'’.:+".contains(between);
    }

    static boolean article(Wording words, int at) {
        return ARTICLES.contains(words.plain(at)) && !words.behind(at).startsWith("+");
    }

    private static List<Integer> significant(Wording words) {
        List<Integer> significant = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (significant.isEmpty() || !article(words, i)) {
                significant.add(i);
            }
        }
        return significant;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private final List<Spelled> ends = new ArrayList<>(1);
    }

    /**
     * @param first the first word of the spelling as it is, singular
     * @param last the same of the last
     */
    record Spelled(Spelling spelling, Skill skill, String first, String last) {
        boolean certain() {
            return spelling.context() == null;
        }

        private boolean matches(Wording words, int from, int end) {
            String found = words.written(from, end);
            String text = spelling.text();
            boolean asItIs = end - from > 1 || first.equals(words.plain(from))
                    && (skill.kind() != Kind.SOFT || words.words().get(from).surface().length() <= text.length());
            return asItIs && !somebody(words.plain(end - 1)) && !done(end - from, words.plain(end - 1)) && (!spelling.exact() || found.equals(text) || found.equals(text + "s")) && !parted(found, text)
                    && (!found.contains(" of ") || text.contains(" of "))
                    && (text.indexOf('+') < 0 || found.indexOf('+') >= 0 || words.behind(end - 1).startsWith("+"));
        }

        /** A "civil engineer" is not "civil engineering". */
        private boolean somebody(String lastFound) {
            return !lastFound.equals(last) && Meanings.TITLES.contains(lastFound);
        }

        /** "Build trusted relations" is not "build trust". */
        private boolean done(int length, String lastFound) {
            return length > 1 && lastFound.endsWith("ed") && !last.endsWith("ed");
        }

        /** A comma or bracket parts things, unless the spelling itself has it: "Java, Spring" is not "Java Spring". */
        private static boolean parted(String found, String spelling) {
            return ",(".chars().anyMatch(sign -> found.indexOf(sign) >= 0 && spelling.indexOf(sign) < 0)
                    || found.contains("\n\n");
        }
    }

    /**
     * @param end one past the last word
     * @param loose turned round, or with words in between
     */
    record Found(int from, int end, List<Spelled> spelled, boolean loose) {
        Optional<Spelled> certain() {
            return spelled.stream().filter(Spelled::certain).findFirst();
        }
    }
}
