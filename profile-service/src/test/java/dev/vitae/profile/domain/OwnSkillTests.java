package dev.vitae.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.resume.ResumeDocument;
import dev.vitae.skills.graph.SkillGraph;

class OwnSkillTests {
    private static final SkillGraph GRAPH = SkillGraph.ours();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final String WORK = """
            {"work": [
              {"id": "w1", "name": "Harbour Logistics", "position": "Developer", "startDate": "2019-01",
               "endDate": "2021-12", "highlights": [
                 {"id": "h1", "text": "Moved 40 services to Kubernetes without an outage"},
                 {"id": "h2", "text": "Wrote the booking pages in React"}]},
              {"id": "w2", "name": "Tide Systems", "position": "Senior developer", "startDate": "2021-07",
               "highlights": [
                 {"id": "h3", "text": "Runs k8s clusters for three teams"},
                 {"id": "h4", "text": "Removes rust from vehicles at the weekend; no experience with Ansible"}]}],
             "skills": %s}
            """;

    @Test
    void yearsCountOverlapsOnceAndAliasesTogether() {
        List<OwnSkill> own = own("[{\"id\": \"s1\", \"name\": \"K8s\", \"level\": \"expert\"}]");
        assertThat(own).containsExactly(new OwnSkill("kubernetes", "K8s", "expert", 7.5, "2026-07",
                List.of("w2", "w1")));
    }

    @Test
    void whatASkillRequiresIsPractisedWithIt() {
        assertThat(own("[{\"id\": \"s1\", \"name\": \"JavaScript\"}]"))
                .containsExactly(new OwnSkill("javascript", "JavaScript", null, 3.0, "2021-12", List.of("w1")));
    }

    @Test
    void whatIsListedTwiceOrUnderAHeadingStandsOnce() {
        List<OwnSkill> own = own("""
                [{"id": "s1", "name": "My toolbox", "keywords": ["Kubernetes", "k8s", "Quux filleting"]}]""");
        assertThat(own).extracting(OwnSkill::name).containsExactly("Kubernetes", "Quux filleting");
        assertThat(own.getLast().skillId()).isNull();
    }

    @Test
    void whatOnlyTheTextsShowIsSupportedAndSaysWhere() {
        List<Recommendations.Supported> supported = recommended("[]").supported();
        assertThat(supported).extracting(Recommendations.Supported::skillId).contains("kubernetes", "react");
        Recommendations.Supported kubernetes = supported.stream().filter(one -> "kubernetes".equals(one.skillId()))
                .findFirst().orElseThrow();
        assertThat(kubernetes.evidence()).extracting(Recommendations.Evidence::quote)
                .containsExactly("k8s", "Kubernetes");
        assertThat(kubernetes.evidence()).extracting(Recommendations.Evidence::highlightId)
                .containsExactly("h3", "h1");
    }

    @Test
    void neitherHomonymsNorDeniedSkillsAreSupported() {
        assertThat(recommended("[]").supported()).extracting(Recommendations.Supported::skillId)
                .doesNotContain("rust", "ansible");
    }

    @Test
    void whatIsListedIsNotRecommendedAgain() {
        Recommendations recommended = recommended("[{\"id\": \"s1\", \"name\": \"k8s\"}]");
        assertThat(recommended.supported()).extracting(Recommendations.Supported::skillId)
                .doesNotContain("kubernetes");
        assertThat(recommended.adjacent()).extracting(Recommendations.Adjacent::skillId).doesNotContain("kubernetes");
    }

    @Test
    void aShortStepSaysFromWhere() {
        Recommendations.Adjacent vue = recommended("[]").adjacent().stream()
                .filter(one -> "vue-js".equals(one.skillId())).findFirst().orElseThrow();
        assertThat(vue.from()).contains("react");
        assertThat(vue.why()).contains("React");
        assertThat(vue.weight()).isGreaterThanOrEqualTo(0.5);
    }

    private static List<OwnSkill> own(String skills) {
        return OwnSkill.of(document(skills), GRAPH, TODAY);
    }

    private static Recommendations recommended(String skills) {
        return Recommendations.of(document(skills), GRAPH, TODAY);
    }

    private static ResumeDocument document(String skills) {
        return ContractJson.mapper().readValue(WORK.formatted(skills), ResumeDocument.class);
    }
}
