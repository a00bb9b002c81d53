package dev.vitae.matching.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.vitae.contracts.event.JobPosted.Requirement;
import dev.vitae.skills.Requirements;
import dev.vitae.skills.SkillNames;
import dev.vitae.skills.SpokenLanguages;
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * How far texts show one thing that is asked for.
 *
 * @param sayings those that show it, the most telling first
 */
record Proof(Requirement requirement, Verdict verdict, List<Saying> sayings) {
    private static final int SHOWN = 3;

    static Proof of(Requirement requirement, Sayings sayings) {
        Proof best = new Proof(requirement, Verdict.UNKNOWN, List.of());
        for (String one : Requirements.alternatives(requirement.term())) {
            Proof proof = ofOne(requirement, one, sayings);
            if (rank(proof.verdict()) < rank(best.verdict())) {
                best = proof;
            }
        }
        return best;
    }

    List<Evidence> evidence() {
        return sayings.stream().limit(SHOWN).map(Saying::evidence).toList();
    }

    String quoted() {
        return "The posting says: \"" + requirement.quote().replace('\n', ' ') + "\"";
    }

    private static Proof ofOne(Requirement requirement, String term, Sayings sayings) {
        List<Word> words = Words.of(term);
        Optional<String> language = SpokenLanguages.code(term);
        if (language.isPresent()) {
            return spoken(requirement, language.get(), sayings);
        }
        List<String> wanted = words.stream().filter(word -> !word.stop()).map(Word::term).distinct().toList();
        if (wanted.isEmpty()) {
            wanted = words.stream().map(Word::term).toList();
        }
        boolean whole = words.size() > 1 && SkillNames.known().contain(words);
        String sequence = " " + SkillNames.terms(words) + " ";
        List<Saying> met = new ArrayList<>();
        List<Saying> partly = new ArrayList<>();
        for (Saying saying : sayings.all()) {
            if (saying.sequence().contains(sequence)) {
                met.add(saying);
            } else if (!whole) {
                switch (Verdict.of(saying.share(wanted))) {
                    case MET -> met.add(saying);
                    case PARTLY -> partly.add(saying);
                    case MISSING, UNKNOWN -> {
                    }
                }
            }
        }
        if (!met.isEmpty()) {
            return new Proof(requirement, Verdict.MET, met);
        }
        return new Proof(requirement, partly.isEmpty() ? Verdict.MISSING : Verdict.PARTLY, partly);
    }

    /** Who lists no languages has not said which they lack. */
    private static Proof spoken(Requirement requirement, String code, Sayings sayings) {
        if (sayings.languages().contains(code)) {
            return new Proof(requirement, Verdict.MET, sayings.all().stream()
                    .filter(saying -> saying.section().equals("languages")
                            && Words.of(saying.text()).stream().anyMatch(word -> SpokenLanguages.code(word.surface())
                                    .filter(code::equals)
                                    .isPresent()))
                    .toList());
        }
        return new Proof(requirement, sayings.languages().isEmpty() ? Verdict.UNKNOWN : Verdict.MISSING, List.of());
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case MET -> 0;
            case PARTLY -> 1;
            case MISSING -> 2;
            case UNKNOWN -> 3;
        };
    }
}
