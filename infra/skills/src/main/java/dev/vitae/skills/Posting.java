package dev.vitae.skills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a posting asks for: its terms with weights, in the posting's own spelling. A posting is data; whatever it says
 * only ever becomes terms.
 */
public final class Posting {
    private static final Pattern BLOCK_TAG = Pattern
            .compile("(?i)<\\s*/?\\s*(?:br|p|li|ul|ol|div|h[1-6]|tr)[^<>]{0,200}>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
    /** Words that the model reads of a posting: some 110 of its tokens, about as many as it was trained on at once. */
    private static final int FOCUS_WORDS = 80;

    private final List<Line> lines;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    private Posting(String text) {
        lines = Line.read(plain(text));
        boolean english = StopWords.english(lines.stream().flatMap(line -> line.words().stream()).toList());
        for (Line line : lines) {
            addNames(line);
            if (english) {
                addCapitals(line);
            }
        }
        for (Line line : lines) {
            addWords(line);
        }
    }

    public static Posting read(String text) {
        return new Posting(text);
    }

    /** By term; a term of several words joins theirs by a space. In the order of the posting. */
    public Map<String, Asked> asked() {
        return asked;
    }

    public boolean asksNothing() {
        return asked.isEmpty();
    }

    /** The most telling lines, for the comparison by meaning. */
    public String focus() {
        List<Line> telling = new ArrayList<>(lines);
        telling.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        StringBuilder focus = new StringBuilder();
        int left = FOCUS_WORDS;
        for (Line line : telling) {
            if (left <= 0) {
                break;
            }
            String[] words = line.text().strip().split("\\s+");
            focus.append(String.join(" ", List.of(words).subList(0, Math.min(left, words.length)))).append(". ");
            left -= words.length;
        }
        return focus.toString();
    }

    private void addNames(Line line) {
        for (List<Word> name : Names.in(line.words())) {
            add(SkillNames.terms(name), line.cut(name), line.weight(), !line.ofEmployer());
        }
    }

    /** In a line of demands a capital inside the sentence names something. */
    private void addCapitals(Line line) {
        if (!line.demands()) {
            return;
        }
        for (int i = 1; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            boolean opensSentence = !word.touches(line.words().get(i - 1))
                    && line.endsSentence(line.words().get(i - 1), word);
            if (!word.stop() && !opensSentence && word.surface().length() > 1
                    && !Names.CURRENCIES.contains(word.surface())
                    && Character.isUpperCase(word.surface().codePointAt(0))) {
                add(word.term(), word.surface(), line.weight(), true);
            }
        }
    }

    private void addWords(Line line) {
        List<Word> words = line.words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.stop() || word.numeric()) {
                continue;
            }
            add(word.term(), word.surface(), line.weight(), false);
            if (i + 1 < words.size()) {
                Word next = words.get(i + 1);
                if (!next.stop() && !next.numeric() && word.touches(next)) {
                    List<Word> pair = words.subList(i, i + 2);
                    add(SkillNames.terms(pair), line.cut(pair), line.weight(), false);
                }
            }
        }
    }

    private void add(String term, String surface, double weight, boolean name) {
        asked.merge(term, new Asked(surface, weight, 1, name), Asked::and);
    }

    private static String plain(String text) {
        String lines = BLOCK_TAG.matcher(text).replaceAll("\n");
        return TAG.matcher(lines)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replace("&lt;", " ")
                .replace("&gt;", " ");
    }

    /**
     * One term of the posting.
     *
     * @param surface the posting's own words
     * @param weight of the most telling line that it stands in
     * @param times how often it stands there
     * @param name whether it reads like the name of a skill or tool
     */
    public record Asked(String surface, double weight, int times, boolean name) {
        private static final double NAMES_COUNT = 1.8;

        Asked and(Asked other) {
            return new Asked(surface, Math.max(weight, other.weight), times + (name == other.name ? 1 : 0),
                    name || other.name);
        }

        public double importance() {
            return weight * (1 + Math.log(times)) * (name ? NAMES_COUNT : 1);
        }
    }
}
