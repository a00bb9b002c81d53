package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a document earns by showing what the posting asks for. */
final class TermMeasures {
    private static final int NAMED = 5;
    private static final int LONGEST_EXAMPLE = 120;
    private static final int RECENT_YEARS = 3;

    private TermMeasures() {}

    static Measure terms(String name, double base, List<Proof> proofs) {
        if (proofs.isEmpty()) {
            return Measure.notJudged(name, base, "the posting has none.");
        }
        double share = proofs.stream().mapToDouble(proof -> proof.verdict().value()).sum() / proofs.size();
        long met = proofs.stream().filter(proof -> proof.verdict() == Verdict.MET).count();
        String partly = named(proofs, Verdict.PARTLY);
        String said = "Shows " + met + " of " + proofs.size() + example(proofs) + "."
                + (partly.isEmpty() ? "" : " Only close to: " + partly + ".");
        String open = open(proofs);
        return new Measure(name, base, true, share, said, open.isEmpty()
                ? "say in the posting's words: " + partly + ", where that is true."
                : "show " + open + ", where you have done it.");
    }

    /** What is asked for should not lie long back. */
    static Measure recency(List<Proof> proofs, LocalDate asOf, double base) {
        List<Proof> dated = proofs.stream()
                .filter(proof -> Scoring.shown(proof)
                        && proof.sayings().stream().anyMatch(saying -> saying.until().isPresent()))
                .toList();
        if (dated.isEmpty()) {
            return Measure.notJudged("recency", base, "nothing that is asked for stands in an item with dates.");
        }
        LocalDate recent = asOf.minusYears(RECENT_YEARS);
        List<Proof> old = dated.stream()
                .filter(proof -> proof.sayings().stream()
                        .noneMatch(saying -> saying.until().filter(until -> !until.isBefore(recent)).isPresent()))
                .toList();
        double share = 1 - (double) old.size() / dated.size();
        return new Measure("recency", base, true, share,
                (dated.size() - old.size()) + " of " + dated.size() + " terms were done within " + RECENT_YEARS
                        + " years.",
                "show in newer positions what you still do of: " + list(old) + ".");
    }

    private static String example(List<Proof> proofs) {
        return proofs.stream()
                .filter(proof -> proof.verdict() == Verdict.MET)
                .findFirst()
                .map(proof -> ", such as " + proof.requirement().term() + " in \""
                        + cut(proof.sayings().getFirst().text()) + "\"")
                .orElse("");
    }

    private static String open(List<Proof> proofs) {
        return list(proofs.stream().filter(proof -> !Scoring.shown(proof)).toList());
    }

    private static String named(List<Proof> proofs, Verdict verdict) {
        return list(proofs.stream().filter(proof -> proof.verdict() == verdict).toList());
    }

    private static String list(List<Proof> proofs) {
        String named = proofs.stream()
                .limit(NAMED)
                .map(proof -> proof.requirement().term())
                .collect(Collectors.joining("; "));
        return proofs.size() > NAMED ? named + " and " + (proofs.size() - NAMED) + " more" : named;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
    }
}
