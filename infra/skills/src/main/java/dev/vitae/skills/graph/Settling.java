package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.vitae.skills.graph.Label.Use;

/**
 * Settles what the labels of a release are good for, and takes out what would lead back to itself. A preferred label goes
 * before any other one; of two preferred labels that find the same, the first of the release; a label that several
 * concepts share finds none of them.
 */
public final class Settling {
    private static final String SEVERAL = "";

    private final Phrase.Cutter cutter = new Phrase.Cutter(new Vocabulary());
    private final Map<String, String> preferred = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private int repeated;
    private int ambiguous;
    private int alone;
    private int cyclic;

    private Settling() {}

    /**
     * @param repeated labels that find the same as another of their concept, left out
     * @param ambiguous labels that name several concepts
     * @param alone everyday words, which are not searched for in texts
     * @param cyclic relations that led back, left out
     */
    public record Settled(Release release, int repeated, int ambiguous, int alone, int cyclic) {}

    /** @param concepts as they were read, every label {@link Use#TEXT} */
    public static Settled settle(String source, List<Concept> concepts, List<Occupation> occupations) {
        Settling settling = new Settling();
        settling.claim(concepts);
        Function<Concept, Set<String>> noCycle = settling.forward(concepts, Concept::broader);
        Function<Concept, Set<String>> noNeed = settling.forward(concepts, Concept::requires);
        List<Concept> settled = concepts.stream()
                .map(concept -> new Concept(concept.id(), concept.kind(), concept.group(), settling.labels(concept),
                        concept.description(), List.copyOf(noCycle.apply(concept)), concept.related(),
                        List.copyOf(noNeed.apply(concept)), concept.occupations()))
                .toList();
        return new Settled(new Release(source, settled, occupations), settling.repeated, settling.ambiguous,
                settling.alone, settling.cyclic);
    }

    private void claim(List<Concept> concepts) {
        for (Concept concept : concepts) {
            if (!concept.group()) {
                preferred.putIfAbsent(key(concept.labels().getFirst()), concept.id());
                concept.labels().stream().skip(1).map(this::key).distinct().forEach(
                        key -> others.merge(key, concept.id(), (one, another) -> one.equals(another) ? one : SEVERAL));
            }
        }
    }

    private List<Label> labels(Concept concept) {
        Map<String, Label> labels = new LinkedHashMap<>();
        boolean first = true;
        for (Label label : concept.labels()) {
            String key = key(label);
            if (labels.containsKey(key)) {
                repeated++;
            } else if (!key.isEmpty() || first) {
                labels.put(key,
                        new Label(label.text(), concept.group() ? Use.MEANING : use(concept, label, key, first)));
            }
            first = false;
        }
        return List.copyOf(labels.values());
    }

    private Use use(Concept concept, Label label, String key, boolean first) {
        String owner = preferred.getOrDefault(key, first ? SEVERAL : others.getOrDefault(key, SEVERAL));
        if (!owner.equals(concept.id())) {
            ambiguous++;
            return Use.MEANING;
        }
        if (Everyday.word(label.text())) {
            alone++;
            return Use.ALONE;
        }
        return Use.TEXT;
    }

    private String key(Label label) {
        Phrase phrase = cutter.cut(label.text());
        return phrase.empty() ? "" : phrase.key();
    }

    /** The relations without those that close a circle, by what is reached first in the order of the release. */
    private Function<Concept, Set<String>> forward(List<Concept> concepts, Function<Concept, List<String>> relation) {
        Map<String, Set<String>> kept = new HashMap<>();
        for (Concept concept : concepts) {
            for (String other : new HashSet<>(relation.apply(concept))) {
                if (reaches(kept, other, concept.id())) {
                    cyclic++;
                } else {
                    kept.computeIfAbsent(concept.id(), _ -> new java.util.TreeSet<>()).add(other);
                }
            }
        }
        return concept -> kept.getOrDefault(concept.id(), Set.of());
    }

    private static boolean reaches(Map<String, Set<String>> kept, String from, String to) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String id = next.removeLast();
            if (id.equals(to)) {
                return true;
            }
            if (seen.add(id)) {
                next.addAll(kept.getOrDefault(id, Set.of()));
            }
        }
        return false;
    }
}
