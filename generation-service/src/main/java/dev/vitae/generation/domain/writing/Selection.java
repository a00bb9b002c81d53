package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;

/** What was chosen so far, with the reasons for and against; every id of the profile appears once. */
final class Selection {
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private static final int SHOWN_TEXT = 160;

    void item(String section, Item item, String text, boolean chosen, Score score) {
        choices.put(item.id(), new Choice(section, item.id(), null, shortened(text), chosen, score.value(),
                score.reasons()));
    }

    void highlight(String section, Item item, Highlight highlight, boolean chosen, Score score) {
        choices.put(highlight.id(), new Choice(section, item.id(), highlight.id(), shortened(highlight.text()), chosen,
                score.value(), score.reasons()));
    }

    boolean has(String id) {
        Choice choice = choices.get(id);
        return choice != null && choice.chosen();
    }

    /** The chosen ones of these, best first; the person's own order where scores are equal. */
    List<Highlight> chosen(List<Highlight> highlights) {
        List<Highlight> chosen = new ArrayList<>(highlights.stream().filter(h -> has(h.id())).toList());
        chosen.sort(Comparator.comparingDouble((Highlight h) -> score(h.id())).reversed());
        return chosen;
    }

    double score(String id) {
        Choice choice = choices.get(id);
        return choice == null ? 0 : choice.score();
    }

    /** Chosen first, best first, then the person's own order. */
    List<Choice> ordered() {
        List<Choice> ordered = new ArrayList<>(choices.values());
        ordered.sort(Comparator.comparing(Choice::chosen)
                .thenComparingDouble(Choice::score)
                .reversed());
        return ordered;
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= SHOWN_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN_TEXT)) + "…";
    }
}
