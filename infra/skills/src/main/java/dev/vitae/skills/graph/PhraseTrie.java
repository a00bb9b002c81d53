package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the spellings of skills among words. Words are compared by their stems, so that "managing inventories" is "manage
 * inventory"; a spelling of one word only as it is, one or many, since "nurse" is not "nursing".
 * <p>
 * Words and nodes are numbers and all steps stand in one table: 120,000 phrases take some 20 MB, a map at every node ten
 * times as much.
 */
final class PhraseTrie {
    private static final Set<String> AND = Set.of("and", "or");
    private static final Set<String> PLAINLY = Set.of(" ", "-", "\n");
    private static final int WIDEST_GAP = 3;
    private static final int NOWHERE = 0;
    private static final int ROOT = 1;

    private final List<Skill> skills;
    private final boolean sharing;
    private final Steps steps = new Steps();
    private final Ends ends = new Ends();
    private int nodes = ROOT;

    /**
     * @param skills those that are spoken of by their place in it; may be filled later
     * @param sharing what shares a word with a neighbour is found too: "pest and disease control"
     */
    PhraseTrie(List<Skill> skills, boolean sharing) {
        this.skills = skills;
        this.sharing = sharing;
    }

    Ends.End add(Spelling spelling, Phrase phrase, int skill) {
        if (phrase.empty()) {
            throw new IllegalArgumentException("No word in a spelling: " + spelling.text());
        }
        int node = ROOT;
        for (int number : phrase.stems) {
            int next = steps.from(node, number);
            if (next == NOWHERE) {
                next = ++nodes;
                steps.put(node, number, next);
            }
            node = next;
        }
        Ends.End end = new Ends.End(spelling, skill, phrase.first, phrase.last);
        ends.add(node, end);
        return end;
    }

    /** The longest spelling that begins at this word and ends before the other, with all skills that are written so. */
    @Nullable
    Found longest(Wording words, int from, int before) {
        int node = ROOT;
        Found found = null;
        for (int at = from; at < before && (at == from || joined(words, at - 1)); at++) {
            int next = step(node, words.number(at));
            if (next != NOWHERE) {
                node = next;
                Found here = ending(words, from, at + 1, node, false);
                found = here == null ? found : here;
            } else if (at == from || !words.article(at)) {
                return found == null && at > from && sharing ? shared(words, from, at, node) : found;
            }
        }
        return found;
    }

    /** "Pest and disease control": the words up to here and the one behind the next belong together. */
    private @Nullable Found shared(Wording words, int from, int at, int node) {
        int behind = at + 2;
        if (!AND.contains(words.plain(at)) || behind >= words.size() || !clear(words, at, behind)) {
            return null;
        }
        for (int i = at - 1; i < behind; i++) {
            if (!PLAINLY.contains(words.behind(i))) {
                return null;
            }
        }
        int next = step(node, words.number(behind));
        return next == NOWHERE ? null : ending(words, from, behind + 1, next, true);
    }

    /** No spelling begins among these words. */
    boolean clear(Wording words, int from, int end) {
        for (int i = from; i < end; i++) {
            if (longest(words, i, words.size()) != null) {
                return false;
            }
        }
        return true;
    }

    private int step(int node, int word) {
        return word == Vocabulary.UNKNOWN ? NOWHERE : steps.from(node, word);
    }

    private @Nullable Found ending(Wording words, int from, int to, int node, boolean loose) {
        List<Spelled> matching = null;
        for (int end = ends.first(node); end != 0; end = ends.behind(end)) {
            Spelled one = spelled(ends.get(end));
            if ((!loose || one.certain()) && one.matches(words, from, to)) {
                matching = matching == null ? new ArrayList<>(1) : matching;
                matching.add(one);
            }
        }
        return matching == null ? null : new Found(from, to, matching, loose);
    }

    Spelled spelled(Ends.End end) {
        return new Spelled(end, skills.get(end.skill()));
    }

    /** All that exactly this phrase is a spelling of, whatever its capitals. */
    List<Ends.End> whole(Phrase phrase) {
        int node = ROOT;
        for (int number : phrase.stems) {
            node = step(node, number);
            if (node == NOWHERE) {
                return List.of();
            }
        }
        List<Ends.End> whole = new ArrayList<>(1);
        for (int end = ends.first(node); end != 0; end = ends.behind(end)) {
            if (!phrase.single() || phrase.first.equals(ends.get(end).first())) {
                whole.add(ends.get(end));
            }
        }
        return whole;
    }

    /** Spaces, a line's end, a hyphen, a slash, a comma, or a sign inside a word lie between this word and the next. */
    private static boolean joined(Wording words, int word) {
        String between = words.behind(word);
        return between.length() <= WIDEST_GAP && between.chars()
                .allMatch(sign -> Character.isWhitespace(sign) || "\u00a0-–/&,()'’+_®".indexOf(sign) >= 0)
                && (between.isBlank() || between.indexOf('\n') < 0)
                || between.length() == 1 && "'’.:+".contains(between);
    }
}
