package dev.vitae.generation.domain.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.Skill;
import dev.vitae.skills.Posting;
import dev.vitae.skills.SkillNames;
import dev.vitae.skills.Word;
import dev.vitae.skills.Words;

/** Orders the person's skills: what the posting asks for first, everything else as the person ordered it. */
final class SkillOrder {
    /** Rows of skills that nobody asked for, a page: more hides those that were. */
    private static final int UNASKED_A_PAGE = 16;

    private final Optional<Posting> posting;

    SkillOrder(Optional<Posting> posting) {
        this.posting = posting;
    }

    List<Skill> ordered(List<Skill> skills, int pages, Selection selection) {
        List<Rated> rated = new ArrayList<>();
        for (Skill skill : skills) {
            rated.add(rate(skill));
        }
        rated.sort(Comparator.comparingDouble((Rated r) -> r.points()).reversed());
        List<Skill> shown = new ArrayList<>();
        int unasked = 0;
        for (Rated rating : rated) {
            boolean chosen = rating.points() > 0 || unasked++ < UNASKED_A_PAGE * pages;
            selection.item("skills", rating.skill(),
                    Selecting.said(rating.skill().name(), String.join(", ", rating.skill().keywords())), chosen,
                    chosen ? rating.score() : rating.score().and("left out: nobody asked for it and the list is long"));
            if (chosen) {
                shown.add(rating.skill());
            }
        }
        return shown;
    }

    private Rated rate(Skill skill) {
        double points = points(skill.name());
        List<String> answers = new ArrayList<>(answered(skill.name()));
        List<String> keywords = new ArrayList<>(skill.keywords());
        keywords.sort(Comparator.comparingDouble((String keyword) -> points(keyword)).reversed());
        for (String keyword : keywords) {
            points += points(keyword);
            answers.addAll(answered(keyword));
        }
        List<String> distinct = answers.stream().distinct().toList();
        String reason = distinct.isEmpty()
                ? posting.isPresent() ? "the posting does not ask for it" : "in the person's own order"
                : "the posting asks for " + Judge.quoted(distinct);
        return new Rated(new Skill(skill.id(), skill.name(), skill.level(), keywords), points,
                new Score(1 - Math.exp(-points / 3), points > 0, List.of(reason)));
    }

    private double points(@Nullable String text) {
        return asked(text).stream().mapToDouble(Posting.Asked::importance).max().orElse(0);
    }

    private List<String> answered(@Nullable String text) {
        return asked(text).stream()
                .max(Comparator.comparingDouble(Posting.Asked::importance))
                .map(Posting.Asked::surface)
                .stream()
                .toList();
    }

    /** A skill of several words is asked for when all of it is, or a name within it. */
    private List<Posting.Asked> asked(@Nullable String text) {
        if (text == null || posting.isEmpty()) {
            return List.of();
        }
        List<Word> words = Words.of(text);
        List<Posting.Asked> asked = new ArrayList<>();
        Posting.Asked whole = words.isEmpty() ? null : posting.get().asked().get(SkillNames.terms(words));
        if (whole != null) {
            asked.add(whole);
        }
        for (String term : Relevance.termsAndPairs(words)) {
            Posting.Asked part = posting.get().asked().get(term);
            if (part != null && (part.name() || words.size() == 1 || term.indexOf(' ') > 0)) {
                asked.add(part);
            }
        }
        return asked;
    }

    private record Rated(Skill skill, double points, Score score) {}
}
