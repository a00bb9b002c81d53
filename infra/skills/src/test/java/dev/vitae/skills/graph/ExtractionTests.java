package dev.vitae.skills.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text speaks of, where, and what it does not speak of. */
class ExtractionTests {
    private static final SkillGraph GRAPH = SkillGraph.ours();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k8s | Kubernetes
            KUBERNETES | Kubernetes
            NodeJS | Node.js
            node.js | Node.js
            C++ | C++
            c# | C#
            .NET | .NET
            R | R
            C | C
            Go | Go
            golang | Go
            ＪａｖａＳｃｒｉｐｔ | JavaScript
            dressing wounds | Wound care
            ci/cd | Continuous integration and delivery
            """)
    void aPhraseIsItsSkillHoweverItIsWritten(String phrase, String skill) {
        assertThat(GRAPH.normalise(phrase)).map(Skill::name).contains(skill);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            You remove rust from vehicles and repaint the metal. | Rust
            You will go to our customers. | Go
            Experience with Rust and cargo for backend services. | -Rust
            We run Java, Go and Rust services. | -Go
            The water tasted of rust. | Rust
            """)
    void aPhraseWithManyMeaningsMeansASkillOnlyWithASign(String text, String skill) {
        List<String> found = GRAPH.extract(text).stream().map(mention -> mention.skill().name()).toList();

        if (skill.startsWith("-")) {
            assertThat(found).contains(skill.substring(1));
        } else {
            assertThat(found).doesNotContain(skill);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No experience with Kubernetes is required. | true
            Kubernetes is not required. | true
            You do not need to know Kubernetes, but Docker. | true
            You run Kubernetes. | false
            Not only Kubernetes. | false
            We cannot wait to show you our Kubernetes clusters. | false
            """)
    void whatIsDeniedIsSaidToBe(String text, boolean denied) {
        assertThat(GRAPH.extract(text)).filteredOn(mention -> mention.skill().name().equals("Kubernetes"))
                .singleElement().returns(denied, Mention::denied);
    }

    @Test
    void moreTextMovesNothingThatWasFound() {
        Random random = new Random(5);
        List<Skill> skills = new ArrayList<>(GRAPH.all());
        for (int round = 0; round < 300; round++) {
            String text = "";
            for (int i = 0; i < 5; i++) {
                Skill skill = skills.get(random.nextInt(skills.size()));
                String more = text + "She told them about " + skill.name() + ". ";
                List<Mention> before = GRAPH.extract(text);
                List<Mention> after = GRAPH.extract(more);

                assertThat(places(after)).as(more).containsAll(places(before));
                assertThat(GRAPH.extract(more)).isEqualTo(after);
                text = more;
            }
        }
    }

    private static List<String> places(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.start() + "-" + mention.end()).toList();
    }
}
