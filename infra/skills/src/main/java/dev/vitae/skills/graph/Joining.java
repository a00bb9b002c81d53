package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.vitae.skills.graph.Label.Use;

/**
 * Joins releases of others to our own skills. Ours win: they keep id, name, kind, what is broader and what they require;
 * a concept of the same name becomes part of ours and gives it its labels, every other one becomes a skill of its own. A
 * phrase that finds a skill already is given to no second one.
 */
final class Joining {
    /** How much an optional skill helps in the one that names it. */
    static final double HELPS = 0.3;
    private static final Pattern QUALIFIER = Pattern.compile("\\s*\\([^)]*\\)$");

    private static final Phrase NOTHING = Phrase.of("", new Vocabulary());

    private final List<Drafted> drafts = new ArrayList<>();
    private final Map<String, Integer> skillOf = new HashMap<>();
    private final Phrase.Cutter cutter;
    private final Phrases phrases;

    /** Fills the phrases with those of all skills; the skills come with {@link #skills}. */
    Joining(List<Entry> own, Phrase.Cutter cutter, Phrases phrases) {
        this.cutter = cutter;
        this.phrases = phrases;
        for (Entry entry : own) {
            int place = drafts.size();
            drafts.add(new Drafted(entry.skill(), entry.spellings().getFirst(), true));
            entry.spellings().forEach(spelling -> phrases.addOurs(spelling, cutter, place));
        }
    }

    /** A concept that is no heading, its labels cut; those that find nothing stay uncut. */
    private record Cut(Concept concept, Phrase[] phrases) {}

    /** Once, after all releases. */
    List<Skill> skills() {
        return drafts.stream().map(Drafted::skill).toList();
    }

    /** The place of the skill that a concept has become. */
    Map<String, Integer> places() {
        return skillOf;
    }

    Joined join(Release release) {
        int before = drafts.size();
        List<Cut> concepts = release.concepts().stream().filter(concept -> !concept.group()).map(this::cut).toList();
        map(release, concepts);
        int mapped = 0;
        for (Cut cut : concepts) {
            Concept concept = cut.concept;
            Integer ours = skillOf.get(concept.id());
            if (ours == null) {
                skillOf.put(concept.id(), drafts.size());
                drafts.add(new Drafted(concept, release.source()));
            } else {
                drafts.get(ours).sameAs.add(concept.id());
                mapped++;
            }
        }
        int labels = 0;
        int taken = 0;
        for (Cut cut : concepts) {
            int place = Objects.requireNonNull(skillOf.get(cut.concept.id()));
            for (int i = 0; i < cut.phrases.length; i++) {
                switch (give(cut.concept.labels().get(i), cut.phrases[i], place)) {
                    case GIVEN -> labels++;
                    case TAKEN -> taken++;
                    case THERE -> {
                    }
                }
            }
        }
        relate(release);
        return new Joined(release.source(), mapped, drafts.size() - before, labels, taken);
    }

    private enum Gift {
        GIVEN,
        TAKEN,
        THERE
    }

    private Cut cut(Concept concept) {
        Phrase[] phrases = new Phrase[concept.labels().size()];
        for (int i = 0; i < phrases.length; i++) {
            Label label = concept.labels().get(i);
            phrases[i] = i == 0 || label.use() != Use.MEANING ? cutter.cut(label.text()) : NOTHING;
        }
        return new Cut(concept, phrases);
    }

    private Gift give(Label label, Phrase phrase, int place) {
        if (label.use() == Use.MEANING) {
            return Gift.THERE;
        }
        List<Ends.End> there = phrases.whole(phrase);
        Drafted draft = drafts.get(place);
        if (there.isEmpty()) {
            boolean exact = phrase.single() && label.text().chars().anyMatch(Character::isUpperCase);
            phrases.addOthers(new Spelling(label.text(), exact, null), phrase, place, label.use() == Use.TEXT);
            draft.alias(label.text());
            return Gift.GIVEN;
        }
        return there.stream().anyMatch(end -> end.skill() == place) ? Gift.THERE : Gift.TAKEN;
    }

    /** By preferred labels first; by another label only where one concept alone claims a skill that is still free. */
    private void map(Release release, List<Cut> concepts) {
        Set<Integer> taken = new HashSet<>();
        List<Cut> left = new ArrayList<>();
        for (Cut cut : concepts) {
            byName(cut.concept, cut.phrases[0]).ifPresentOrElse(place -> {
                skillOf.put(cut.concept.id(), place);
                taken.add(place);
            }, () -> left.add(cut));
        }
        Map<Integer, List<String>> claims = new LinkedHashMap<>();
        for (Cut cut : left) {
            byOtherLabels(cut).filter(place -> !taken.contains(place))
                    .ifPresent(place -> claims.computeIfAbsent(place, _ -> new ArrayList<>()).add(cut.concept.id()));
        }
        claims.forEach((place, claiming) -> {
            if (claiming.size() == 1) {
                skillOf.put(claiming.getFirst(), place);
            }
        });
        release.concepts().stream().filter(Concept::group)
                .forEach(group -> byName(group, cutter.cut(group.name()))
                        .ifPresent(place -> skillOf.put(group.id(), place)));
    }

    private Optional<Integer> byName(Concept concept, Phrase name) {
        List<Ends.End> ends = phrases.whole(name);
        if (ends.isEmpty() && concept.name().endsWith(")")) {
            ends = phrases.whole(cutter.cut(QUALIFIER.matcher(concept.name()).replaceFirst("")));
            return only(concept, ends.stream().filter(this::named).toList());
        }
        return only(concept, ends.stream()
                .filter(end -> end.spelling().context() == null && !concept.group() || named(end))
                .toList());
    }

    private Optional<Integer> byOtherLabels(Cut cut) {
        List<Ends.End> all = new ArrayList<>(0);
        for (Phrase phrase : cut.phrases) {
            for (Ends.End end : phrases.whole(phrase)) {
                if (end.spelling().context() == null && named(end) && alike(cut.phrases[0], end.spelling())) {
                    all.add(end);
                }
            }
        }
        return only(cut.concept, all);
    }

    /** ESCO calls "penetration testing tool" also by the name of one such tool: most words of ours must be in theirs. */
    private boolean alike(Phrase theirs, Spelling name) {
        int[] ours = cutter.cut(name.text()).stems;
        long shared = Arrays.stream(ours).filter(stem -> Arrays.stream(theirs.stems).anyMatch(other -> other == stem))
                .count();
        return shared * 3 >= ours.length * 2L;
    }

    private boolean named(Ends.End end) {
        return drafts.get(end.skill()).name.text().equals(end.spelling().text());
    }

    /** "French" the language is no "French" of a kitchen. */
    private Optional<Integer> only(Concept concept, List<Ends.End> ends) {
        if (ends.isEmpty() || ends.stream().anyMatch(end -> end.skill() != ends.getFirst().skill())) {
            return Optional.empty();
        }
        int place = ends.getFirst().skill();
        boolean language = drafts.get(place).skill.kind() == Kind.LANGUAGE;
        return concept.group() || language == (concept.kind() == Kind.LANGUAGE) ? Optional.of(place) : Optional.empty();
    }

    private void relate(Release release) {
        Map<String, Concept> concepts = HashMap.newHashMap(release.concepts().size());
        release.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        Map<String, String> occupations = HashMap.newHashMap(release.occupations().size());
        release.occupations().forEach(occupation -> occupations.put(occupation.id(), occupation.name()));
        Map<String, Set<String>> above = new HashMap<>();
        for (Concept concept : release.concepts()) {
            if (!concept.group()) {
                Drafted draft = drafts.get(Objects.requireNonNull(skillOf.get(concept.id())));
                if (!draft.ours) {
                    concept.broader().forEach(id -> draft.broader.addAll(skills(id, concepts, above)));
                    concept.requires().forEach(id -> draft.requires.addAll(skills(id, concepts, above)));
                    concept.occupations().stream().map(occupations::get).filter(java.util.Objects::nonNull)
                            .forEach(draft.occupations::add);
                }
                concept.related().forEach(id -> skills(id, concepts, above).forEach(draft::relate));
            }
        }
    }

    /** The skill of a concept; for a group that is none, those above it. */
    private Set<String> skills(String id, Map<String, Concept> concepts, Map<String, Set<String>> above) {
        Integer place = skillOf.get(id);
        if (place != null) {
            return Set.of(drafts.get(place).skill.id());
        }
        Set<String> known = above.get(id);
        if (known == null) {
            known = new LinkedHashSet<>();
            Concept group = concepts.get(id);
            for (String broader : group == null ? List.<String>of() : group.broader()) {
                known.addAll(skills(broader, concepts, above));
            }
            above.put(id, known);
        }
        return known;
    }
}
