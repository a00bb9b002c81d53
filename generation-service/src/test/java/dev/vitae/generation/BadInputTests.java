package dev.vitae.generation;

import static dev.vitae.generation.Person.RESUMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import dev.vitae.contracts.ContractJson;
import dev.vitae.generation.Person.Answer;
import dev.vitae.platform.test.TestClient;

@GenerationTest
class BadInputTests {
    private final Person elise;

    BadInputTests(@Autowired TestClient client) {
        this.elise = new Person(client);
    }

    static Stream<Arguments> refused() {
        return Stream.of(arguments(Map.of("kind", "cover-letter"), "/kind", "not built yet"),
                arguments(Map.of("kind", "poem"), "/kind", "\"resume\""),
                arguments(Map.of("jobId", "../x y"), "/jobId", "id of a job"),
                arguments(Map.of("jobId", "j1", "jobDescription", "x"), "/jobId", "not both"),
                arguments(Map.of("jobDescription", "x".repeat(50_001)), "/jobDescription", "50,000"),
                arguments(Map.of("writer", "shakespeare"), "/writer", "offline"),
                arguments(Map.of("pages", 0), "/pages", "1 to 5"), arguments(Map.of("pages", 6), "/pages", "1 to 5"),
                arguments(Map.of("language", "Klingon!"), "/language", "BCP 47"),
                arguments(Map.of("template", "../../etc/passwd"), "/template", "id"),
                arguments(Map.of("tone", "<b>"), "/tone", "word"),
                arguments(Map.of("title", "x".repeat(201)), "/title", "200"),
                arguments(Map.of("title", "a\nb"), "/title", "one line"),
                arguments(Map.of("profileVersion", 0), "/profileVersion", "1 or higher"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsNamed(Map<String, Object> body, String pointer, String advice) {
        Answer answer = elise.ask(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid");
        assertThat(answer.body().path("errors").get(0).path("pointer").asString()).isEqualTo(pointer);
        assertThat(answer.body().path("errors").get(0).path("detail").asString()).contains(advice);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(elise.ask(Map.of("pages", 9, "writer", "x", "kind", "y")).body().path("errors")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"title\": | 400 | invalid-json", "[] | 422 | wrong-type",
        "{\"pages\": \"two\"} | 422 | wrong-type", "{\"pages\": 1.5} | 422 | wrong-type",
        "{\"titel\": \"x\"} | 422 | unknown-field"})
    void whatCannotBeReadIsRefused(String body, int status, String problem) {
        Answer answer = elise.send(HttpMethod.POST, RESUMES, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void aBodyOfFiveMegabytesIsTooLarge() {
        Answer answer = elise.send(HttpMethod.POST, RESUMES,
                ContractJson.mapper().writeValueAsString(Map.of("jobDescription", "x".repeat(5_000_000))));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @CsvSource({"?limit=0, invalid-parameter", "?limit=101, invalid-parameter", "?limit=many, invalid-parameter",
        "?cursor=%21%21, invalid-parameter", "?cursor=YWJjH2Rl, invalid-parameter"})
    void aListIsAskedForProperly(String query, String problem) {
        Answer answer = elise.get(RESUMES + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(elise.resume("none").problem()).isEqualTo("not-found");
        assertThat(elise.get(RESUMES + "/none/versions/one").status()).isEqualTo(400);
    }

    @Test
    void aStreamGoesOnFromANumber() {
        String id = elise.ask(Map.of()).id();

        Answer answer = elise.send(HttpMethod.GET, RESUMES + "/" + id + "/events", null, "Last-Event-ID", "abc");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-header");
    }
}
