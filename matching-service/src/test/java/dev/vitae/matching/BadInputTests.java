package dev.vitae.matching;

import static dev.vitae.matching.Somebody.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import dev.vitae.matching.Somebody.Answer;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;

@VitaeTest
class BadInputTests {
    private final Somebody alice;

    BadInputTests(@Autowired TestClient client) {
        this.alice = new Somebody(client);
    }

    static Stream<Arguments> refused() {
        return Stream.of(arguments(Map.of(), "/text"), arguments(Map.of("text", "  "), "/text"),
                arguments(Map.of("text", 5), "/text"), arguments(Map.of("text", "<p></p>"), "/text"),
                arguments(Map.of("text", "x".repeat(50_001)), "/text"),
                arguments(Map.of("text", "a", "description", "b"), "/text"),
                arguments(Map.of("title", "Cook"), "/description"),
                arguments(Map.of("description", "Cook wanted"), "/title"),
                arguments(Map.of("title", "x".repeat(201), "description", "b"), "/title"),
                arguments(Map.of("title", List.of(), "description", "b"), "/title"),
                arguments(Map.of("text", "a", "hiringOrganization", Map.of("name", 1)), "/hiringOrganization/name"),
                arguments(Map.of("text", "a", "jobLocation", List.of("x", 7)), "/jobLocation/1"),
                arguments(Map.of("text", "a", "jobLocationType", "moon"), "/jobLocationType"),
                arguments(Map.of("text", "a", "inLanguage", "Klingon!"), "/inLanguage"),
                arguments(Map.of("text", "a", "datePosted", "yesterday"), "/datePosted"),
                arguments(Map.of("text", "a", "datePosted", "2999-01-01"), "/datePosted"),
                arguments(Map.of("text", "a", "datePosted", "2026-02-02", "validThrough", "2026-02-01"),
                        "/validThrough"),
                arguments(Map.of("text", "a", "skills", List.of(true)), "/skills/0"),
                arguments(Map.of("text", "a", "experienceRequirements", Map.of("monthsOfExperience", "long")),
                        "/experienceRequirements/monthsOfExperience"),
                arguments(Map.of("text", "a", "educationRequirements", List.of(Map.of("level", "high"))),
                        "/educationRequirements/0"),
                arguments(Map.of("text", "a", "educationRequirements", Map.of("credentialCategory", 5)),
                        "/educationRequirements/credentialCategory"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsNamed(Map<String, Object> body, String pointer) {
        Answer answer = alice.post(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.body().path("errors").get(0).path("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        assertThat(alice.post(Map.of("text", "a", "inLanguage", 1, "datePosted", "x", "title", 3)).body()
                .path("errors")).hasSize(3);
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        Map<String, Object> misspelt = Map.of("text", "a", "experienceRequirement", "5 years", "skils", "b");
        Answer refused = alice.post(misspelt);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("unknown-field");
        assertThat(refused.body().path("errors").valueStream().map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/experienceRequirement", "/skils");
        assertThat(refused.body().path("errors").get(0).path("detail").asString()).contains("experienceRequirements");

        Map<String, Object> copied = new HashMap<>(misspelt);
        copied.put("@type", "JobPosting");
        assertThat(alice.post(copied).status()).as("a page as it was found").isEqualTo(201);
        assertThat(alice.post(Map.of("text", "a", "baseSalary", 5, "employmentType", "FULL_TIME")).status())
                .as("schema.org's own words").isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"text\": | 400 | invalid-json", "[] | 422 | wrong-type",
        "\"x\" | 422 | wrong-type", "null | 400 | invalid-json"})
    void whatCannotBeReadIsRefused(String body, int status, String problem) {
        Answer answer = alice.send(HttpMethod.POST, JOBS, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void oddCharactersAreTaken() {
        assertThat(alice.send(HttpMethod.POST, JOBS, "{\"text\": \"Cook \\u0000 \\ud800 \\ud83c\\udf73\"}").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/jobs?limit=0,400", "/api/v1/jobs?limit=101,400", "/api/v1/jobs?cursor=%21,400",
        "/api/v1/jobs?cursor=YWJjH2Rl,400", "/api/v1/jobs/none,404", "/api/v1/matches/none,404",
        "/api/v1/scores/none,404", "/api/v1/scores/none?version=-1,404", "/api/v1/scores/none?version=two,400"})
    void isAskedForProperly(String uri, int status) {
        assertThat(alice.send(HttpMethod.GET, uri, null).status()).isEqualTo(status);
    }
}
