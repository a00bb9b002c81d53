package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.vitae.contracts.resume.Item;

/**
 * Scores texts of a profile: for a posting by what they answer, without one by how recent and how substantial they are.
 */
final class Judge {
    private static final Pattern FIGURE = Pattern.compile("\\p{N}");
    private static final int SUBSTANTIAL_FROM = 40;
    private static final int SUBSTANTIAL_TO = 240;

    private static final double RELATED = 0.25;
    private static final double CLOSE = 0.6;

    private final Career career;
    private final Optional<Relevance> relevance;
    private final Similarity similarity;

    private Judge(Career career, Optional<Relevance> relevance, Similarity similarity) {
        this.career = career;
        this.relevance = relevance;
        this.similarity = similarity;
    }

    /** By recency and substance: there is no posting, or none that asks for anything. */
    static Judge general(Career career) {
        return new Judge(career, Optional.empty(), Similarity.none("there is no posting"));
    }

    static Judge forPosting(Career career, Relevance relevance, Similarity similarity) {
        return new Judge(career, Optional.of(relevance), similarity);
    }

    Score score(String text, Item item) {
        double recency = item instanceof Item.Dated dated ? career.recency(dated) : 0;
        boolean figure = FIGURE.matcher(text).find();
        List<String> reasons = new ArrayList<>();
        Optional<Relevance.Answer> answer = relevance.map(words -> words.of(text));
        double value = answer.map(found -> forPosting(found, text, recency, figure, reasons))
                .orElseGet(() -> general(text, recency, figure, reasons));
        if (item instanceof Item.Dated dated) {
            time(dated).ifPresent(reasons::add);
        }
        if (figure) {
            reasons.add("gives a figure");
        }
        boolean answers = answer.map(found -> !found.asked().isEmpty() || similarity.of(text) >= RELATED).orElse(true);
        return new Score(value, answers, reasons);
    }

    private double forPosting(Relevance.Answer answer, String text, double recency, boolean figure,
            List<String> reasons) {
        reasons.add(answer.asked().isEmpty()
                ? "no word of the posting in it"
                : "the posting asks for " + quoted(answer.asked()));
        if (!similarity.used()) {
            reasons.add("compared by words only: " + similarity.notCompared());
            return 0.82 * answer.score() + 0.12 * recency + (figure ? 0.06 : 0);
        }
        double close = similarity.of(text);
        if (similarity.knows(text)) {
            reasons.add(nearness(close) + " in meaning to the posting (" + shown(close) + ")");
        }
        return 0.55 * answer.score() + 0.30 * close + 0.10 * recency + (figure ? 0.05 : 0);
    }

    private static double general(String text, double recency, boolean figure, List<String> reasons) {
        boolean substantial = text.length() >= SUBSTANTIAL_FROM && text.length() <= SUBSTANTIAL_TO;
        if (substantial) {
            reasons.add("says enough and not too much");
        }
        return 0.6 * recency + (figure ? 0.25 : 0) + (substantial ? 0.15 : 0);
    }

    private Optional<String> time(Item.Dated item) {
        if (career.current(item)) {
            return Optional.of("goes on today");
        }
        return career.ended(item).map(end -> "ended " + end);
    }

    private static String nearness(double close) {
        if (close >= CLOSE) {
            return "close";
        }
        return close >= RELATED ? "related" : "far";
    }

    static String quoted(List<String> words) {
        return String.join(", ", words.stream().map("“%s”"::formatted).toList());
    }

    static String shown(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
