package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.contracts.resume.Skill;
import dev.vitae.contracts.resume.Work;

/**
 * Opens the document with the person's own sentences, the most fitting ones where there are many; where the profile has
 * none, with title, years and skills and nothing else.
 */
record SummaryFromFacts(Career career, Optional<Relevance> relevance, String language) {
    private static final int MOST_SENTENCES = 3;
    private static final int LONG_ENOUGH = 420;
    private static final int MOST_SKILLS = 4;

    /** @param fitting the person's skills that the posting asks for, best first */
    Summary of(ResumeDocument profile, List<Skill> fitting) {
        String own = profile.basics().summary();
        return own == null || own.isBlank() ? composed(profile, fitting) : chosen(Sentences.of(own));
    }

    private Summary chosen(List<String> sentences) {
        if (sentences.size() <= MOST_SENTENCES) {
            return new Summary(String.join(" ", sentences), List.of(Summary.BASICS));
        }
        List<Integer> best = new ArrayList<>();
        for (int i = 1; i < sentences.size(); i++) {
            best.add(i);
        }
        best.sort(Comparator
                .comparingDouble((Integer i) -> relevance.map(r -> r.of(sentences.get(i)).score()).orElse(0.0))
                .reversed());
        List<Integer> kept = new ArrayList<>(List.of(0));
        int length = sentences.getFirst().length();
        for (int i : best) {
            if (kept.size() < MOST_SENTENCES && length + sentences.get(i).length() <= LONG_ENOUGH) {
                kept.add(i);
                length += sentences.get(i).length();
            }
        }
        kept.sort(Comparator.naturalOrder());
        return new Summary(String.join(" ", kept.stream().map(sentences::get).toList()), List.of(Summary.BASICS));
    }

    private Summary composed(ResumeDocument profile, List<Skill> fitting) {
        Optional<Phrases> phrases = Phrases.in(language);
        List<Work> latestFirst = career.latestFirst(profile.work());
        if (phrases.isEmpty() || latestFirst.isEmpty()) {
            return Summary.nothing();
        }
        List<String> sources = new ArrayList<>();
        Optional<String> title = title(profile, latestFirst, sources);
        int years = career.years(profile.work());
        List<String> skills = new ArrayList<>();
        for (Skill skill : fitting) {
            if (skill.name() != null && skills.size() < MOST_SKILLS) {
                skills.add(skill.name());
                sources.add(skill.id());
            }
        }
        if (years > 0) {
            latestFirst.forEach(work -> sources.add(work.id()));
        }
        String text = phrases.get().summary(title, years, skills);
        return text.isEmpty() ? Summary.nothing() : new Summary(text, sources.stream().distinct().toList());
    }

    private static Optional<String> title(ResumeDocument profile, List<Work> latestFirst, List<String> sources) {
        if (profile.basics().label() != null && !profile.basics().label().isBlank()) {
            sources.add(Summary.BASICS);
            return Optional.of(profile.basics().label());
        }
        Work latest = latestFirst.getFirst();
        if (latest.position() == null || latest.position().isBlank()) {
            return Optional.empty();
        }
        sources.add(latest.id());
        return Optional.of(latest.position());
    }
}
