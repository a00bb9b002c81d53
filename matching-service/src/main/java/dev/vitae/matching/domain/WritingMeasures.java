package dev.vitae.matching.domain;

import java.util.List;
import java.util.regex.Pattern;

import dev.vitae.contracts.resume.Highlight;
import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.ResumeDocument;

/** What a document earns by how it presents the person. */
final class WritingMeasures {
    /** A number that is not just a year. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.])(?!(?:19|20)\\d{2}(?![\\d.,%]))\\d");
    /** Not every achievement has a figure: half of them is as good as all. */
    private static final double ENOUGH = 0.5;

    private WritingMeasures() {}

    static Measure title(String wanted, Sayings sayings, double base) {
        Titles.Proved proved = Titles.compare(wanted, sayings.titles());
        String shown = proved.evidence().isEmpty() ? "" : " (\"" + proved.evidence().getFirst().text() + "\")";
        return switch (proved.verdict()) {
            case MET -> new Measure("title", base, true, 1, "A title answers \"" + wanted + "\"" + shown + ".", "");
            case PARTLY -> new Measure("title", base, true, 0.5, "A title is close to \"" + wanted + "\"" + shown + ".",
                    "use the posting's title as your label, where it is true.");
            case MISSING -> new Measure("title", base, true, 0, "No title is like \"" + wanted + "\".",
                    "say in your label how your work relates to it.");
            case UNKNOWN -> wanted.isBlank() || sayings.titles().isEmpty() && sayings.all().isEmpty()
                    ? Measure.notJudged("title", base, "the posting or the document names no title.")
                    : new Measure("title", base, true, 0, "The document names no title to compare.",
                            "give your label and your positions a title.");
        };
    }

    static Measure figures(ResumeDocument document, double base) {
        List<String> told = document.items()
                .filter(Item.Highlighted.class::isInstance)
                .map(Item.Highlighted.class::cast)
                .flatMap(item -> item.highlights().stream())
                .map(Highlight::text)
                .toList();
        if (told.isEmpty()) {
            return new Measure("figures", base, true, 0, "No achievements are told.",
                    "add achievements with figures: how many, how much, how fast.");
        }
        long figured = told.stream().filter(text -> FIGURE.matcher(text).find()).count();
        return new Measure("figures", base, true, Math.min(1, figured / (ENOUGH * told.size())),
                figured + " of " + told.size() + " achievements have a figure.",
                "add figures to more of them, until every second has one.");
    }
}
