package dev.vitae.profile;

import static dev.vitae.profile.Person.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.TestTokens;
import dev.vitae.platform.test.VitaeTest;
import dev.vitae.profile.Person.Answer;

/** Each kind of bad input has its own problem document. */
@VitaeTest
class BadInputTests {
    private final TestClient client;
    private final TestTokens tokens;

    BadInputTests(@Autowired TestClient client, @Autowired TestTokens tokens) {
        this.client = client;
        this.tokens = tokens;
    }

    @Test
    void invalidJsonIsToldWithItsPlace() {
        Answer answer = mina().put(PROFILE, "{\"basics\":\n  {\"name\": }}");

        assertThat(problem(answer, 400, "invalid-json")).containsEntry("line", 2);
        assertThat(problem(mina().put(PROFILE, ""), 400, "invalid-json")).containsKey("detail");
        assertThat(problem(mina().put(PROFILE, "{} {}"), 400, "invalid-json")).containsKey("detail");
    }

    @Test
    void aFieldNamedTwiceIsTold() {
        Answer answer = mina().put(PROFILE, "{\"basics\":{},\n\"basics\":{}}");

        assertThat(String.valueOf(problem(answer, 400, "invalid-json").get("detail"))).contains("twice", "line 2");
    }

    @Test
    void aDateThatIsNoneIsToldWithItsPointer() {
        Answer answer = mina().put(PROFILE, "{\"work\":[{\"name\":\"A\",\"startDate\":\"2020-13\"}]}");

        problem(answer, 422, "invalid");
        assertThat(ProfileTests.pointers(answer)).containsExactly("/work/0/startDate");
    }

    @Test
    void unknownFieldsAreToldAllAtOnce() {
        Answer answer = mina().put(PROFILE, "{\"hobbies\":[],\"basics\":{\"nick\":\"M\"},\"work\":[{\"salary\":1}]}");

        problem(answer, 422, "invalid");
        assertThat(ProfileTests.pointers(answer)).containsExactlyInAnyOrder("/hobbies", "/basics/nick",
                "/work/0/salary");
    }

    @Test
    void aBodyBeyondTheLimitIsTold() {
        problem(mina().put(PROFILE, "{\"basics\":{\"summary\":\"" + "A".repeat(5_000_000) + "\"}}"), 413, "too-large");
    }

    @Test
    void anotherKindOfBodyIsTold() {
        problem(mina().send(HttpMethod.PUT, PROFILE, "basics: {}".getBytes(StandardCharsets.UTF_8),
                "application/yaml"), 415, "unsupported-media-type");
    }

    @Test
    void anotherMethodIsTold() {
        problem(mina().send(HttpMethod.POST, PROFILE, "{}".getBytes(StandardCharsets.UTF_8), "application/json"), 405,
                "method-not-allowed");
    }

    @Test
    void aTokenOfAnotherIssuerIsTold() {
        refused(tokens.otherIssuer("mina", Role.USER), "wrong-issuer");
    }

    @Test
    void aTokenForAnotherAudienceIsTold() {
        refused(tokens.otherAudience("mina", Role.USER), "wrong-audience");
    }

    @Test
    void anExpiredTokenIsTold() {
        refused(tokens.expired("mina", Role.USER), "token-expired");
    }

    /** Nothing is told of what it says: it may be anybody's. */
    @Test
    void aTokenThatOurProviderHasNotSignedIsTold() {
        refused(tokens.forged("mina", Role.USER), "unauthenticated");
        refused("no.token.atall", "unauthenticated");
    }

    private void refused(String token, String problem) {
        problem(Person.withToken(client, token).get(PROFILE), 401, problem);
    }

    @Test
    void aMissingAndAStaleVersionAreTold() {
        Person mina = mina();
        mina.put(PROFILE, "{\"basics\":{\"name\":\"Mina\"}}");

        problem(mina.put(PROFILE, "{}"), 428, "version-required");
        problem(mina.put(PROFILE, "{}", "If-Match", "\"9\""), 412, "stale");
    }

    private Person mina() {
        return Person.somebody(client);
    }

    private static Map<String, Object> problem(Answer answer, int status, String slug) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo("urn:vitae:problem:" + slug);
        assertThat(String.valueOf(answer.type())).isEqualTo("application/problem+json");
        assertThat(answer.body().get("detail")).asString().endsWith(".");
        assertThat(String.valueOf(answer.body())).doesNotContain("Exception", "tools.jackson", "java.");
        return answer.body();
    }
}
