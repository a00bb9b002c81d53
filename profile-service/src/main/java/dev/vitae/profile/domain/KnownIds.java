package dev.vitae.profile.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * The ids that a profile has given: an item's belongs to its section, a highlight's may move between items.
 */
public final class KnownIds {
    static final String HIGHLIGHT = "highlight";

    private final Map<String, Set<String>> byKind = new HashMap<>();

    private KnownIds() {}

    public static KnownIds of(ResumeDocument document) {
        KnownIds known = new KnownIds();
        for (Section<?> section : Section.ALL) {
            known.add(section, document);
        }
        return known;
    }

    private <T extends Item> void add(Section<T> section, ResumeDocument document) {
        for (T item : section.of(document)) {
            ids(section.name()).add(item.id());
            for (Highlight highlight : section.highlights(item)) {
                ids(HIGHLIGHT).add(highlight.id());
            }
        }
    }

    private Set<String> ids(String kind) {
        return byKind.computeIfAbsent(kind, k -> new HashSet<>());
    }

    boolean has(String kind, String id) {
        return byKind.getOrDefault(kind, Set.of()).contains(id);
    }

    boolean hasAnywhere(String id) {
        return byKind.values().stream().anyMatch(ids -> ids.contains(id));
    }
}
