package dev.vitae.profile.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.skills.graph.Skill;
import dev.vitae.skills.graph.SkillGraph;

/**
 * A skill that somebody lists, and what the rest of their profile says of it.
 *
 * @param skillId absent where the skill bank does not know it
 * @param name as its owner writes it
 * @param level as its owner writes it
 * @param years of the dated items that show it, to a tenth, overlaps once; absent where none does
 * @param lastUsed month in which the latest of them ends, or this one where it has not ended
 * @param items ids of the items that show it, the latest first; empty: it is claimed and not shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnSkill(@Nullable String skillId, String name, @Nullable String level, @Nullable Double years,
        @Nullable String lastUsed, List<String> items) {
    public OwnSkill {
        items = List.copyOf(items);
    }

    /** What somebody lists, in their order; a skill that is listed under two names stands once, under the first. */
    public static List<OwnSkill> of(ResumeDocument document, SkillGraph graph, LocalDate today) {
        Shown shown = Shown.in(document, graph, today);
        Map<String, OwnSkill> own = new LinkedHashMap<>();
        for (Listed listed : Listed.in(document, graph)) {
            own.putIfAbsent(listed.key(), listed.skill()
                    .map(skill -> known(listed, skill, shown))
                    .orElseGet(() -> new OwnSkill(null, listed.name(), listed.level(), null, null, List.of())));
        }
        return new ArrayList<>(own.values());
    }

    private static OwnSkill known(Listed listed, Skill skill, Shown shown) {
        return new OwnSkill(skill.id(), listed.name(), listed.level(),
                shown.years(skill).map(OwnSkill::tenths).orElse(null),
                shown.lastUsed(skill).map(YearMonth::from).map(YearMonth::toString).orElse(null),
                shown.places(skill).stream().map(place -> place.said().itemId()).distinct()
                        .filter(id -> !id.isEmpty()).toList());
    }

    static double tenths(double years) {
        return Math.round(years * 10) / 10.0;
    }

    /** A name in the skills section. */
    record Listed(String name, @Nullable String level, Optional<Skill> skill) {
        /** A heading over keywords ("Databases: MySQL, Oracle") is no skill of its own unless the bank knows it. */
        static List<Listed> in(ResumeDocument document, SkillGraph graph) {
            List<Listed> all = new ArrayList<>();
            for (dev.vitae.contracts.resume.Skill item : document.skills()) {
                String name = item.name() == null ? "" : item.name().strip();
                Optional<Skill> skill = graph.normalise(name);
                if (!name.isEmpty() && (skill.isPresent() || item.keywords().isEmpty())) {
                    all.add(new Listed(name, item.level(), skill));
                }
                item.keywords().stream()
                        .map(String::strip)
                        .filter(keyword -> !keyword.isEmpty())
                        .forEach(keyword -> all.add(new Listed(keyword, item.level(), graph.normalise(keyword))));
            }
            return all;
        }

        String key() {
            return skill.map(Skill::id).orElseGet(() -> name.toLowerCase(java.util.Locale.ROOT));
        }
    }
}
