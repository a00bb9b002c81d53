package dev.vitae.generation.domain.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Item;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Work;

/**
 * Whether a summary is backed. Sentences that the person wrote are; of any other sentence each word must be in a cited
 * item or among the writer's few connecting words, and each number must be the years of the cited employment.
 */
record SummaryClaim(ResumeDocument profile, Map<String, Item> items, LocalDate today) {
    private static final Set<String> CONNECTING = Phrases.terms();

    Optional<String> problem(String summary, List<String> sources) {
        if (sources.isEmpty()) {
            return Optional.of("names no sources");
        }
        if (!sources.stream().allMatch(source -> source.equals(Summary.BASICS) || items.containsKey(source))) {
            return Optional.of("cites what the profile does not have");
        }
        Set<String> own = own(sources);
        Set<String> cited = citedTerms(sources);
        int years = new Career(today).years(cited(Work.class, sources));
        for (String sentence : Sentences.of(summary)) {
            if (!own.contains(sentence) && !composed(sentence, cited, years)) {
                return Optional.of("a sentence says more than what it cites");
            }
        }
        return Optional.empty();
    }

    /** The person's own sentences, where the summary cites them. */
    private Set<String> own(List<String> sources) {
        String own = profile.basics().summary();
        return own == null || !sources.contains(Summary.BASICS) ? Set.of() : new HashSet<>(Sentences.of(own));
    }

    private static boolean composed(String sentence, Set<String> cited, int years) {
        for (Word word : Words.of(sentence)) {
            boolean computed = word.numeric() && word.surface().equals(Integer.toString(years));
            boolean connecting = !word.numeric() && CONNECTING.contains(word.term());
            if (!computed && !connecting && !cited.contains(word.surface())) {
                return false;
            }
        }
        return true;
    }

    private Set<String> citedTerms(List<String> sources) {
        List<@Nullable String> texts = new ArrayList<>();
        if (sources.contains(Summary.BASICS)) {
            texts.add(profile.basics().label());
        }
        cited(Work.class, sources).forEach(work -> texts.add(work.position()));
        cited(Skill.class, sources).forEach(skill -> texts.add(skill.name()));
        Set<String> surfaces = new HashSet<>();
        for (String text : texts) {
            if (text != null) {
                Words.of(text).forEach(word -> surfaces.add(word.surface()));
            }
        }
        return surfaces;
    }

    private <T extends Item> List<T> cited(Class<T> type, List<String> sources) {
        return sources.stream().map(items::get).filter(type::isInstance).map(type::cast).toList();
    }
}
