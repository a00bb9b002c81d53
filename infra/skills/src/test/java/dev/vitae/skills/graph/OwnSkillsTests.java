package dev.vitae.skills.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

/** The data that this jar ships. */
class OwnSkillsTests {
    private static final List<Entry> ENTRIES = SkillGraph.ownEntries();
    private static final SkillGraph GRAPH = SkillGraph.ours();

    @Test
    void thereAreEnoughOfAllKinds() {
        long aliases = ENTRIES.stream().mapToLong(entry -> entry.skill().aliases().size()).sum();

        assertThat(ENTRIES).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(aliases).isGreaterThanOrEqualTo(5_000);
        assertThat(ENTRIES).extracting(entry -> entry.skill().kind()).contains(Kind.values());
    }

    @Test
    void noPhraseIsOnTwoSkillsUnlessItsContextTellsThemApart() {
        Map<String, Set<String>> skills = new HashMap<>();
        for (Entry entry : ENTRIES) {
            for (Spelling spelling : entry.spellings()) {
                if (spelling.context() == null) {
                    GRAPH.spelled(spelling.text()).stream()
                            .filter(Spelled::certain)
                            .forEach(other -> skills.computeIfAbsent(spelling.text(), _ -> new HashSet<>())
                                    .add(other.skill().id()));
                }
            }
        }

        assertThat(skills).allSatisfy((phrase, ids) -> assertThat(ids).as(phrase).hasSize(1));
    }

    @Test
    void noSkillIsBroaderThanItselfOrRequiresItself() {
        assertThat(cyclic(Skill::broader)).isEmpty();
        assertThat(cyclic(Skill::requires)).isEmpty();
    }

    @Test
    void everySpellingIsItsSkill() {
        for (Entry entry : ENTRIES) {
            for (Spelling spelling : entry.spellings()) {
                Set<String> meant = new HashSet<>();
                GRAPH.spelled(spelling.text()).forEach(other -> meant.add(other.skill().id()));
                String found = GRAPH.normalise(spelling.text()).map(Skill::id).orElse("none");

                assertThat(meant).as(spelling.text()).contains(entry.skill().id(), found);
            }
        }
    }

    @Test
    void everySpellingIsFoundInATextAtItsPlace() {
        for (Entry entry : ENTRIES) {
            for (Spelling spelling : entry.spellings()) {
                String before = "She told them about ";
                String text = before + spelling.text() + (spelling.context() == null
                        ? "."
                        : " (" + String.join(", ",
                                spelling.context().with().subList(0, Math.min(3, spelling.context().with().size())))
                                + ").");
                List<Mention> mentions = GRAPH.extract(text);

                assertThat(mentions).as(text)
                        .anySatisfy(mention -> {
                            assertThat(mention.skill().id()).isEqualTo(entry.skill().id());
                            assertThat(mention.start()).isEqualTo(before.length());
                            assertThat(text.substring(mention.start(), mention.end()))
                                    .isEqualTo(spelling.text().substring(0, mention.end() - mention.start()));
                        });
            }
        }
    }

    private static Set<String> cyclic(Function<Skill, List<String>> upwards) {
        Set<String> cyclic = new HashSet<>();
        for (Entry entry : ENTRIES) {
            Set<String> above = new HashSet<>();
            List<String> next = new ArrayList<>(upwards.apply(entry.skill()));
            while (!next.isEmpty()) {
                String id = next.removeLast();
                if (above.add(id)) {
                    next.addAll(upwards.apply(GRAPH.find(id).orElseThrow()));
                }
            }
            if (above.contains(entry.skill().id())) {
                cyclic.add(entry.skill().id());
            }
        }
        return cyclic;
    }
}
