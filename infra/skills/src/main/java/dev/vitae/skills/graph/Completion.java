package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.vitae.skills.Words;

/**
 * Completes what somebody begins to type to names of skills: those written exactly so, then names before aliases and short
 * before long. How good a line is does not depend on what was typed, so it is worked out once; an answer is one look at
 * the lines that begin so, without sorting them.
 */
final class Completion {
    /** One line of the sorted list. */
    private record Line(String text, Skill skill, boolean name) {}

    private static final Comparator<Line> BEST_FIRST = Comparator.comparing((Line line) -> !line.name())
            .thenComparingInt(line -> line.text().length())
            .thenComparing(Line::text);

    private final List<Line> lines;
    /** How many lines are better than each. */
    private final int[] rank;

    Completion(Collection<Skill> skills) {
        List<Line> all = new ArrayList<>();
        for (Skill skill : skills) {
            all.add(new Line(folded(skill.name()), skill, true));
            skill.aliases().forEach(alias -> all.add(new Line(folded(alias), skill, false)));
        }
        all.sort(Comparator.comparing(Line::text).thenComparing(line -> !line.name()));
        this.lines = List.copyOf(all);
        this.rank = new int[all.size()];
        List<Integer> byRank = new ArrayList<>();
        for (int i = 0; i < rank.length; i++) {
            byRank.add(i);
        }
        byRank.sort(Comparator.comparing(lines::get, BEST_FIRST));
        for (int i = 0; i < rank.length; i++) {
            rank[byRank.get(i)] = i;
        }
    }

    List<Skill> of(String prefix, int most) {
        String begun = folded(prefix);
        if (begun.isEmpty() || most <= 0) {
            return List.of();
        }
        int from = firstFrom(begun);
        int end = firstFrom(begun + Character.MAX_VALUE);
        Set<Skill> skills = new LinkedHashSet<>();
        while (from < end && lines.get(from).text().equals(begun) && skills.size() < most) {
            skills.add(lines.get(from++).skill());
        }
        best(from, end, most).forEach(skills::add);
        return skills.stream().limit(most).toList();
    }

    /** The best lines of as many skills, in their order. */
    private List<Skill> best(int from, int end, int most) {
        TreeMap<Integer, Skill> best = new TreeMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = from; i < end; i++) {
            if (best.size() == most && rank[i] > best.lastKey()) {
                continue;
            }
            Skill skill = lines.get(i).skill();
            Integer earlier = ranks.get(skill.id());
            if (earlier == null || earlier > rank[i]) {
                if (earlier != null) {
                    best.remove(earlier);
                }
                best.put(rank[i], skill);
                ranks.put(skill.id(), rank[i]);
            }
            if (best.size() > most) {
                ranks.remove(best.pollLastEntry().getValue().id());
            }
        }
        return List.copyOf(best.values());
    }

    private int firstFrom(String begun) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).text().compareTo(begun) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String folded(String text) {
        return Words.normalise(text).toLowerCase(Locale.ROOT).strip();
    }
}
