package dev.vitae.skills.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Decides what a phrase with several meanings means where it stands: by the words around it that its data name, by what
 * is listed with it, by its capitals, and by the skills that the rest of the text speaks of. Without any sign for the
 * skill it is not meant.
 */
final class Meanings {
    private static final double USUALLY = 1.0;
    private static final double WITH = 1.0;
    private static final double WITHOUT = 1.4;
    private static final double COLLOCATION = 5.0;
    private static final double LISTED = 1.5;
    private static final double ITEM = 1.0;
    private static final double THE = -1.2;
    private static final double KIN = 0.8;
    private static final double LOWER_CASE = 3.0;
    private static final double CAPITAL = 0.7;
    private static final double RUNS_ON = -1.0;
    private static final double ASKED_FOR = 0.8;
    private static final double LANGUAGE = 1.2;
    private static final double ADJECTIVE = -2.5;
    private static final Pattern LIST = Pattern
            .compile("\\s*(?:,|/|;|\\||•|·|\\+|&|\\band\\b|\\bor\\b|\\()\\s*(?:and\\s+|or\\s+)?");

    static final Set<String> TITLES = Set.of("engineer", "manager", "developer", "officer", "assistant",
            "technician", "nurse", "paralegal", "specialist", "analyst", "consultant", "coordinator", "director",
            "executive", "administrator", "clerk", "operative", "operator", "representative", "supervisor", "advisor",
            "adviser", "associate", "lead", "scientist", "designer", "architect", "worker", "teacher", "therapist",
            "agent", "driver", "chef", "officers", "apprentice", "trainee", "intern", "expert", "professional",
            "planner",
            "inspector", "instructor", "mechanic", "attendant", "handler", "controller", "buyer", "recruiter",
            "accountant", "auditor", "lawyer", "solicitor", "attorney", "physician", "surgeon", "hygienist",
            "pharmacist", "librarian", "editor", "writer", "trainer", "tutor", "lecturer", "practitioner", "counsellor",
            "counselor", "head", "vp", "team", "department", "company", "agency", "firm", "business", "industry");

    private final Wording words;
    private final Set<String> certain = new HashSet<>();
    private final List<Found> certainPlaces = new ArrayList<>();
    private final Employer employer;
    private final Set<Integer> places = new HashSet<>();

    /** @param found what was found in the text, in its order */
    Meanings(Wording words, List<Found> found) {
        this.words = words;
        this.employer = new Employer(words.text());
        for (Found one : found) {
            places.add(one.from());
            one.certain().ifPresent(spelled -> {
                certain.add(spelled.skill().id());
                certain.addAll(spelled.skill().broader());
                certain.addAll(spelled.skill().related().keySet());
                certainPlaces.add(one);
            });
        }
    }

    /** The skill that is meant, with the confidence in it; empty: none of them. */
    Optional<Meant> of(Found found) {
        Surroundings around = new Surroundings(words, found);
        Optional<Spelled> sure = found.certain();
        Meant best = null;
        if (sure.isPresent()) {
            best = new Meant(sure.get().skill(), found.loose() ? 0.8 : found.end() - found.from() > 1 ? 0.95 : 0.9);
        } else {
            double most = 0;
            for (Spelled spelled : found.spelled()) {
                double signs = signs(found, spelled, around);
                if (signs > most) {
                    most = signs;
                    best = new Meant(spelled.skill(), Math.min(0.9, 0.5 + signs / 6));
                }
            }
        }
        return Optional.ofNullable(best).filter(meant -> !title(found, meant.skill()) && !schooling(around, meant)
                && !(ofWork(meant.skill()) && (around.nameOfSomebody()
                        || employer.at(words.words().get(found.from()).start()) || describes(found, meant.skill()))));
    }

    /** "Kind code reviews": how something else is done. */
    private boolean describes(Found found, Skill skill) {
        return skill.kind() == Kind.SOFT && found.end() - found.from() == 1 && places.contains(found.end())
                && words.behind(found.end() - 1).equals(" ");
    }

    /** What is named in lower case, other than a product. */
    private static boolean ofWork(Skill skill) {
        return skill.kind() == Kind.METHOD || skill.kind() == Kind.DOMAIN || skill.kind() == Kind.SOFT;
    }

    /**
     * "Civil engineering" is a skill, a "civil engineer" somebody who has it: postings name themselves so. In "React
     * developer" the tool is still named.
     */
    private boolean title(Found found, Skill skill) {
        return ofWork(skill) && found.end() < words.size() && TITLES.contains(words.plain(found.end()))
                && words.behind(found.end() - 1).length() <= 1 && !words.behind(found.end() - 1).equals("\n");
    }

    private static boolean schooling(Surroundings around, Meant meant) {
        return meant.skill().kind() == Kind.DOMAIN && around.subjectOfADegree();
    }

    private double signs(Found found, Spelled spelled, Surroundings around) {
        Spelling.Context context = Objects.requireNonNull(spelled.spelling().context());
        double signs = (context.usual() ? USUALLY : 0) + WITH * Math.min(3, around.with(context.with()))
                - WITHOUT * Math.min(3, around.without(context.without()))
                - COLLOCATION * Math.min(1, around.collocations(context.without()));
        if (listed(found)) {
            signs += LISTED;
        } else if (around.item()) {
            signs += ITEM;
        }
        Skill skill = spelled.skill();
        if (certain.contains(skill.id()) || skill.broader().stream().anyMatch(certain::contains)
                || skill.related().keySet().stream().anyMatch(certain::contains)) {
            signs += KIN;
        }
        if (around.asked()) {
            signs += ASKED_FOR;
        }
        if (skill.kind() == Kind.LANGUAGE) {
            signs += around.ofALanguage() ? LANGUAGE : ADJECTIVE;
        }
        if (properName(spelled)) {
            signs += !around.capital()
                    ? -LOWER_CASE
                    : !around.opensSentence() ? CAPITAL : around.runsOn() ? RUNS_ON : 0;
            signs += around.behindThe() ? THE : 0;
        }
        return signs;
    }

    private static boolean properName(Spelled spelled) {
        Kind kind = spelled.skill().kind();
        return Character.isUpperCase(spelled.spelling().text().codePointAt(0))
                && (kind == Kind.TECHNOLOGY || kind == Kind.TOOL || kind == Kind.LANGUAGE);
    }

    /** Next to a skill that is certain, with only a sign of a list between. */
    private boolean listed(Found found) {
        for (Found other : certainPlaces) {
            @Nullable
            String between = null;
            if (other.end() <= found.from() && found.from() - other.end() <= 1) {
                between = between(other.end(), found.from());
            } else if (other.from() >= found.end() && other.from() - found.end() <= 1) {
                between = between(found.end(), other.from());
            }
            if (between != null && LIST.matcher(between).matches()) {
                return true;
            }
        }
        return false;
    }

    private String between(int end, int from) {
        return words.text().substring(words.words().get(end - 1).end(), words.words().get(from).start());
    }

    record Meant(Skill skill, double confidence) {}
}
