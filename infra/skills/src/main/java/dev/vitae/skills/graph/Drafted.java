package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A skill while releases are joined to it. */
final class Drafted {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");

    final Skill skill;
    final Spelling name;
    final boolean ours;
    final Set<String> broader = new LinkedHashSet<>();
    final Set<String> requires = new LinkedHashSet<>();
    final Set<String> occupations = new LinkedHashSet<>();
    final List<String> sameAs = new ArrayList<>(1);
    private final Map<String, Double> related = new LinkedHashMap<>();
    private final List<String> aliases = new ArrayList<>();

    Drafted(Skill skill, Spelling name, boolean ours) {
        this.skill = skill;
        this.name = name;
        this.ours = ours;
    }

    /** A skill of its own, whose id comes from theirs. */
    Drafted(Concept concept, String source) {
        this(new Skill(id(source, concept.id()), concept.name(), concept.kind(), List.of(), List.of(), Map.of(),
                List.of(), List.of()), new Spelling(concept.name(), false, null), false);
        sameAs.add(concept.id());
    }

    /** Their last part; where that loses a sign ("C#" and "C++"), with a number that tells them apart. */
    static String id(String source, String theirs) {
        String last = theirs.substring(theirs.lastIndexOf('/') + 1);
        last = last.substring(last.lastIndexOf(':') + 1);
        if (ID.matcher(last).matches()) {
            return source + '-' + last;
        }
        String plain = NO_ID.matcher(last.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        return source + '-' + plain + '-' + Integer.toHexString(theirs.hashCode());
    }

    void alias(String text) {
        if (!text.equals(skill.name())) {
            aliases.add(text);
        }
    }

    void relate(String other) {
        boolean known = other.equals(skill.id()) || skill.related().containsKey(other)
                || skill.broader().contains(other) || skill.requires().contains(other) || broader.contains(other)
                || requires.contains(other);
        if (!known) {
            related.put(other, Joining.HELPS);
        }
    }

    Skill skill() {
        if (aliases.isEmpty() && related.isEmpty() && sameAs.isEmpty()) {
            return skill;
        }
        broader.remove(skill.id());
        requires.remove(skill.id());
        return new Skill(skill.id(), skill.name(), skill.kind(), together(skill.aliases(), aliases),
                together(skill.broader(), broader), related.isEmpty() ? skill.related() : allRelated(),
                together(skill.requires(), requires), together(skill.occupations(), occupations), sameAs);
    }

    private Map<String, Double> allRelated() {
        Map<String, Double> all = new LinkedHashMap<>(skill.related());
        all.putAll(related);
        return all;
    }

    private static List<String> together(List<String> first, java.util.Collection<String> second) {
        if (second.isEmpty()) {
            return first;
        }
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
