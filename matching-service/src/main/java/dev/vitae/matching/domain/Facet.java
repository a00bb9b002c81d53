package dev.vitae.matching.domain;

import java.util.List;

/**
 * One reason for or against a match.
 *
 * @param weight points of the score that it can earn; 0 where nothing can be said
 * @param reason a sentence, with the posting's own words where it asks for something
 */
public record Facet(String name, Verdict verdict, double weight, List<Evidence> evidence, String reason) {
    public Facet {
        evidence = List.copyOf(evidence);
    }

    double points() {
        return weight * verdict.value();
    }
}
