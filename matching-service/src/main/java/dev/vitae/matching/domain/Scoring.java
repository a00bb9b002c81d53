package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.JobPosted.Requirement;
import dev.vitae.contracts.event.JobPosted.Strength;
import dev.vitae.contracts.event.ResumeScored.Part;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * How well a document answers the posting it was made for. The score is the sum of the parts' points, rounded; what the
 * parts are worth adds up to 100. A part that cannot be judged is worth nothing, and the others share what it would have
 * been worth.
 *
 * @param score 0 to 100; absent where there is not enough data
 * @param missing what the posting asks for and the document does not show
 */
public record Scoring(@Nullable Integer score, List<Part> parts, List<Requirement> missing) {
    public Scoring {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** @param why without "not enough data" */
    public static Scoring notEnoughData(String why) {
        return new Scoring(null, List.of(new Part("posting", 0, 0, "Not enough data: " + why)), List.of());
    }

    /** @param asOf the day from which "recent" is counted back: when the document was made, so that it stays the same */
    public static Scoring of(Demands demands, ResumeDocument document, LocalDate asOf) {
        if (demands.none()) {
            return notEnoughData("the posting asks for nothing that can be looked for.");
        }
        Sayings sayings = Sayings.of(document);
        if (sayings.all().isEmpty()) {
            return notEnoughData("the resume says nothing yet that the posting could be compared with.");
        }
        List<Proof> required = proofs(demands.requirements(Strength.REQUIRED), sayings);
        List<Proof> preferred = proofs(demands.requirements(Strength.PREFERRED), sayings);
        List<Proof> all = new ArrayList<>(required);
        all.addAll(preferred);
        List<Measure> measures = List.of(TermMeasures.terms("required terms", 50, required),
                TermMeasures.terms("preferred terms", 15, preferred),
                WritingMeasures.title(demands.title(), sayings, 10), WritingMeasures.figures(document, 15),
                TermMeasures.recency(all, asOf, 10));
        List<Part> parts = parts(measures);
        double points = parts.stream().mapToDouble(Part::points).sum();
        return new Scoring((int) Math.round(Math.min(100, points)), parts,
                all.stream().filter(proof -> !shown(proof)).map(Proof::requirement).toList());
    }

    private static List<Proof> proofs(List<Requirement> asked, Sayings sayings) {
        return asked.stream().map(requirement -> Proof.of(requirement, sayings)).toList();
    }

    /** A document that lists no languages does not show the one that is asked for. */
    static boolean shown(Proof proof) {
        return switch (proof.verdict()) {
            case MET, PARTLY -> true;
            case MISSING, UNKNOWN -> false;
        };
    }

    private static List<Part> parts(List<Measure> measures) {
        double judged = measures.stream().filter(Measure::judged).mapToDouble(Measure::base).sum();
        String last = measures.stream().filter(Measure::judged).reduce((_, next) -> next).orElseThrow().name();
        String left = measures.stream()
                .filter(measure -> !measure.judged())
                .map(Measure::name)
                .collect(Collectors.joining(", "));
        List<Part> parts = new ArrayList<>();
        double given = 0;
        for (Measure measure : measures) {
            if (!measure.judged()) {
                parts.add(new Part(measure.name(), 0, 0,
                        "Not judged: " + measure.reason(0) + " What it would be worth went to the other parts."));
                continue;
            }
            double of = measure.name().equals(last) ? tenths(100 - given) : tenths(measure.base() * 100 / judged);
            given += of;
            double points = tenths(of * measure.share());
            parts.add(new Part(measure.name(), points, of, measure.reason(tenths(of - points))
                    + (left.isEmpty() ? "" : " (Worth more here, since not judged: " + left + ".)")));
        }
        return parts;
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }
}
