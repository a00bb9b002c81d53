package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.vitae.skills.Words;

/** Completes what somebody begins to type to names of skills. */
final class Completion {
    /** One line of the sorted list. */
    private record Line(String text, Skill skill, boolean name) {}

    private final List<Line> lines;

    Completion(Collection<Skill> skills) {
        List<Line> all = new ArrayList<>();
        for (Skill skill : skills) {
            all.add(new Line(folded(skill.name()), skill, true));
            skill.aliases().forEach(alias -> all.add(new Line(folded(alias), skill, false)));
        }
        all.sort(Comparator.comparing(Line::text));
        this.lines = List.copyOf(all);
    }

    List<Skill> of(String prefix, int most) {
        String begun = folded(prefix);
        if (begun.isEmpty()) {
            return List.of();
        }
        Set<Skill> skills = new LinkedHashSet<>();
        beginningWith(begun).sorted(Comparator.comparing((Line line) -> !line.text().equals(begun))
                .thenComparing(line -> !line.name())
                .thenComparingInt(line -> line.text().length())
                .thenComparing(Line::text)).map(Line::skill).forEach(skills::add);
        return skills.stream().limit(most).toList();
    }

    private Stream<Line> beginningWith(String begun) {
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
        return lines.subList(low, lines.size()).stream().takeWhile(line -> line.text().startsWith(begun));
    }

    private static String folded(String text) {
        return Words.normalise(text).toLowerCase(Locale.ROOT).strip();
    }
}
