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
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/**
 * Whether a summary is backed. Sentences that the person wrote are; any other sentence must consist of whole names
 * of cited items and the writer's few connecting words, and its only number must be the years of the cited employment.
 * Words taken out of names prove nothing: "21" of "Java 21" is no experience.
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
        List<List<String>> cited = citedNames(sources);
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

    private static boolean composed(String sentence, List<List<String>> names, int years) {
        List<Word> words = Words.of(sentence);
        List<String> surfaces = words.stream().map(Word::surface).toList();
        int at = 0;
        while (at < words.size()) {
            List<String> left = surfaces.subList(at, surfaces.size());
            int name = names.stream().filter(one -> startsWith(left, one)).mapToInt(List::size).max().orElse(0);
            if (name == 0 && !connects(words.get(at), years)) {
                return false;
            }
            at += Math.max(name, 1);
        }
        return true;
    }

    private static boolean startsWith(List<String> words, List<String> name) {
        return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
    }

    private static boolean connects(Word word, int years) {
        return word.numeric() ? word.surface().equals(Integer.toString(years)) : CONNECTING.contains(word.term());
    }

    /** The names that may be said, each as its words. */
    private List<List<String>> citedNames(List<String> sources) {
        List<@Nullable String> texts = new ArrayList<>();
        if (sources.contains(Summary.BASICS)) {
            texts.add(profile.basics().label());
        }
        cited(Work.class, sources).forEach(work -> texts.add(work.position()));
        cited(Skill.class, sources).forEach(skill -> texts.add(skill.name()));
        List<List<String>> names = new ArrayList<>();
        for (String text : texts) {
            List<String> name = text == null ? List.of() : Words.of(text).stream().map(Word::surface).toList();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private <T extends Item> List<T> cited(Class<T> type, List<String> sources) {
        return sources.stream().map(items::get).filter(type::isInstance).map(type::cast).toList();
    }
}
