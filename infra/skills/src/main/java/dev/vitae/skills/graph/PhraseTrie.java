package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * Finds the spellings of skills among words. Words are compared by their stems, so that "managing inventories" is "manage
 * inventory"; a spelling of one word only as it is, one or many, since "nurse" is not "nursing".
 */
final class PhraseTrie {
    /** May stand inside a phrase of several words: "manage the inventory". */
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "of", "our", "your", "their", "its", "all",
            "any");
    private static final int WIDEST_GAP = 3;

    private final Node root = new Node();

    void add(Spelling spelling, Skill skill) {
        List<Word> words = Words.inPlace(spelling.text());
        if (words.isEmpty()) {
            throw new IllegalArgumentException("No word in a spelling of " + skill.id() + ": " + spelling.text());
        }
        Node node = root;
        for (Word word : significant(words)) {
            node = node.next.computeIfAbsent(word.stem(), _ -> new Node());
        }
        node.ends.add(new Spelled(spelling, skill, words.getFirst().plain()));
    }

    /** The longest spelling that begins at this word, with all skills that are written so. */
    Optional<Found> longest(String text, List<Word> words, int from) {
        Node node = root;
        Found found = null;
        for (int i = from; i < words.size(); i++) {
            if (i > from && !joined(text, words.get(i - 1), words.get(i))) {
                break;
            }
            Node next = node.next.get(words.get(i).stem());
            if (next == null && i > from && article(words.get(i))) {
                continue;
            }
            if (next == null) {
                break;
            }
            node = next;
            List<Spelled> ends = matching(node, text, words.subList(from, i + 1));
            if (!ends.isEmpty()) {
                found = new Found(from, i + 1, ends);
            }
        }
        return Optional.ofNullable(found);
    }

    /** All skills that exactly this phrase is a spelling of, whatever its capitals. */
    List<Spelled> whole(String phrase) {
        List<Word> words = significant(Words.inPlace(phrase));
        Node node = root;
        for (Word word : words) {
            Node next = node.next.get(word.stem());
            if (next == null) {
                return List.of();
            }
            node = next;
        }
        return node.ends.stream()
                .filter(end -> words.size() > 1 || end.first.equals(words.getFirst().plain()))
                .toList();
    }

    private static List<Spelled> matching(Node node, String text, List<Word> words) {
        List<Spelled> matching = new ArrayList<>();
        for (Spelled end : node.ends) {
            boolean asItIs = words.size() > 1 || end.first.equals(words.getFirst().plain());
            String found = text.substring(words.getFirst().start(), words.getLast().end());
            if (asItIs && !parted(found, end.spelling.text())
                    && (!end.spelling.exact() || found.equals(end.spelling.text()))) {
                matching.add(end);
            }
        }
        return matching;
    }

    /** Spaces, a line's end, a hyphen, a slash, a comma, or a sign inside a word lie between. */
    private static boolean joined(String text, Word one, Word next) {
        if (next.start() <= one.end()) {
            return true;
        }
        String between = text.substring(one.end(), next.start());
        return between.length() <= WIDEST_GAP && between.chars()
                .allMatch(sign -> Character.isWhitespace(sign) || "\u00a0-–/&,()'’+_®".indexOf(sign) >= 0)
                || between.length() == 1 && "'’.:+".contains(between);
    }

    /** A comma or bracket parts things, unless the spelling itself has it: "Java, Spring" is not "Java Spring". */
    private static boolean parted(String found, String spelling) {
        return ",(".chars().anyMatch(sign -> found.indexOf(sign) >= 0 && spelling.indexOf(sign) < 0);
    }

    private static boolean article(Word word) {
        return ARTICLES.contains(word.plain());
    }

    private static List<Word> significant(List<Word> words) {
        List<Word> significant = new ArrayList<>();
        for (Word word : words) {
            if (significant.isEmpty() || !article(word)) {
                significant.add(word);
            }
        }
        return significant;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private final List<Spelled> ends = new ArrayList<>(1);
    }

    /** @param first the first word of the spelling as it is, singular */
    record Spelled(Spelling spelling, Skill skill, String first) {
        boolean certain() {
            return spelling.context() == null;
        }
    }

    /** @param end one past the last word */
    record Found(int from, int end, List<Spelled> spelled) {
        Optional<Spelled> certain() {
            return spelled.stream().filter(Spelled::certain).findFirst();
        }
    }
}
