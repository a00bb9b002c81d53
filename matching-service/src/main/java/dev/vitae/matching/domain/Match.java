package dev.vitae.matching.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.event.JobPosted.Requirement;
import dev.vitae.contracts.event.JobPosted.Strength;
import dev.vitae.contracts.event.Preferences;
import dev.vitae.contracts.resume.ResumeDocument;

/**
 * How well a person fits a job. The score is the sum of the facets' weights, each as far as its verdict earns it (met in
 * full, partly half), rounded; the weights of all facets that can be judged add up to 100, but for rounding.
 *
 * @param score 0 to 100; absent where the profile or the posting says too little
 */
public record Match(@Nullable Integer score, Tier tier, List<Facet> facets) {
    private static final double REQUIRED = 60;
    private static final double PREFERRED = 15;
    private static final double TITLE = 10;
    private static final double EXPERIENCE = 10;
    private static final double PLACE = 5;
    private static final double REMOTE = 5;

    public Match {
        facets = List.copyOf(facets);
    }

    /** @param today until when a position that goes on is counted */
    public static Match of(Job job, ResumeDocument profile, Preferences preferences, LocalDate today) {
        Sayings sayings = Sayings.of(profile);
        List<Facet> facets = new ArrayList<>();
        if (sayings.all().isEmpty()) {
            job.requirements().forEach(asked -> facets.add(unsaid(asked)));
            return new Match(null, Tier.NOT_ENOUGH_DATA, facets);
        }
        addTerms(facets, job.demands().requirements(Strength.REQUIRED), sayings, REQUIRED);
        addTerms(facets, job.demands().requirements(Strength.PREFERRED), sayings, PREFERRED);
        Wishes wishes = new Wishes(job, preferences);
        facets.add(wishes.title(sayings, TITLE));
        if (job.years() != null) {
            facets.add(Practice.facet(job.years(), profile, EXPERIENCE, today));
        }
        facets.add(wishes.place(PLACE));
        facets.add(wishes.remote(REMOTE));
        boolean judged = facets.stream()
                .limit(job.requirements().size())
                .anyMatch(facet -> facet.verdict() != Verdict.UNKNOWN);
        return judged ? scored(facets) : new Match(null, Tier.NOT_ENOUGH_DATA, weightless(facets));
    }

    private static void addTerms(List<Facet> facets, List<Requirement> asked, Sayings sayings, double weight) {
        List<Proof> proofs = asked.stream().map(requirement -> Proof.of(requirement, sayings)).toList();
        long judged = proofs.stream().filter(proof -> proof.verdict() != Verdict.UNKNOWN).count();
        for (Proof proof : proofs) {
            String answer = switch (proof.verdict()) {
                case MET -> "Your profile shows it.";
                case PARTLY -> "Your profile shows something close to it.";
                case MISSING -> "Your profile does not show it.";
                case UNKNOWN -> "Your profile lists no languages, so it counts neither for nor against.";
            };
            facets.add(new Facet(name(proof.requirement()), proof.verdict(), judged == 0 ? 0 : weight / judged,
                    proof.evidence(), answer + " " + proof.quoted()));
        }
    }

    private static Match scored(List<Facet> facets) {
        double whole = facets.stream()
                .filter(facet -> facet.verdict() != Verdict.UNKNOWN)
                .mapToDouble(Facet::weight)
                .sum();
        List<Facet> weighed = facets.stream().map(facet -> weighed(facet, 100 / whole)).toList();
        int score = (int) Math.round(Math.min(100, weighed.stream().mapToDouble(Facet::points).sum()));
        return new Match(score, Tier.of(score), weighed);
    }

    private static List<Facet> weightless(List<Facet> facets) {
        return facets.stream().map(facet -> weighed(facet, 0)).toList();
    }

    private static Facet weighed(Facet facet, double factor) {
        double weight = facet.verdict() == Verdict.UNKNOWN ? 0 : Math.round(facet.weight() * factor * 100) / 100.0;
        return new Facet(facet.name(), facet.verdict(), weight, facet.evidence(), facet.reason());
    }

    private static Facet unsaid(Requirement asked) {
        return new Facet(name(asked), Verdict.UNKNOWN, 0, List.of(),
                "Your profile says nothing yet. The posting says: \""
                        + asked.quote().replace('\n', ' ') + "\"");
    }

    private static String name(Requirement asked) {
        return switch (asked.strength()) {
            case REQUIRED -> "required: ";
            case PREFERRED -> "preferred: ";
        } + asked.term();
    }
}
