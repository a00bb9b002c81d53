package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.erasure.ErasedOwners;
import dev.vitae.platform.security.Role;
import dev.vitae.sample.SampleApplication;

/** Nobody comes in but who may. */
@VitaeTest(classes = SampleApplication.class)
class SecurityTests {
    @Autowired
    TestClient client;

    @Autowired
    TestTokens tokens;

    @Autowired
    ErasedOwners erased;

    @Autowired
    AccessMatrix matrix;

    @TestFactory
    Stream<DynamicTest> whoMayDoWhat() {
        return matrix.own("GET /api/v1/notes").roles(Role.USER)
                .own("POST /api/v1/notes").roles(Role.USER).body("{\"title\":\"x\"}")
                .ownerOnly("GET /api/v1/notes/{id}").roles(Role.USER).with("id", this::aNoteOf)
                .ownerOnly("PUT /api/v1/notes/{id}/title").roles(Role.USER).with("id", this::aNoteOf)
                .header("If-Match", "\"1\"").body("{\"title\":\"y\"}")
                .shared("GET /api/v1/kinds")
                .shared("GET /api/v1/system").roles(Role.ADMIN, Role.OPS)
                .own("POST /api/v1/imports").roles(Role.USER).body("application/octet-stream", new byte[]{1})
                .own("GET /api/v1/failures").roles(Role.USER).query("how=bug").answers(500)
                .own("GET /api/v1/relay").roles(Role.USER).query("to=" + client.managementUrl() + "/actuator/health")
                .open("GET /r/{slug}").with("slug", "abc")
                .tests()
                // The one that forgot to say who may is left out of this table on purpose.
                .filter(test -> !test.getDisplayName().equals("the table names every endpoint"));
    }

    private String aNoteOf(Person owner) {
        return Answer.to("POST", client.baseUrl() + "/api/v1/notes", Map.of("Authorization", "Bearer " + owner.token(),
                "Content-Type", "application/json"), "{\"title\":\"of " + owner.id() + "\"}").json().path("id")
                .asString();
    }

    @Test
    void anEndpointMissingInTheTableIsTold() {
        assertThatThrownBy(() -> matrix.own("GET /api/v1/notes").tests().findFirst().orElseThrow().getExecutable()
                .execute()).isInstanceOf(AssertionError.class).hasMessageContaining("GET /api/v1/forgotten");
    }

    @Test
    void aRowThatNamesNothingIsTold() {
        assertThatThrownBy(() -> matrix.shared("GET /api/v1/gone").tests().findFirst().orElseThrow().getExecutable()
                .execute()).hasMessageContaining("GET /api/v1/gone");
    }

    @Test
    void nobodyMayCallAHandlerThatSaysNothing() {
        Answer answer = get("/api/v1/forgotten", tokens.of("ann", Role.values()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void aRefusedTokenIsChallengedAndToldWhatToDo() {
        Answer none = Answer.to("GET", client.baseUrl() + "/api/v1/notes", Map.of(), "");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.headers()).containsEntry("WWW-Authenticate", "Bearer");
        assertThat(none.problem()).isEqualTo("unauthenticated");
        Answer expired = get("/api/v1/notes", tokens.expired("ann", Role.USER));
        assertThat(expired.headers().get("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
        assertThat(expired.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(expired.json().path("detail").asString()).contains("Sign in again");
    }

    @Test
    void aTokenThatNeverExpiresOrIsNobodysIsRefused() {
        assertThat(get("/api/v1/notes", tokens.withoutExpiry("ann", Role.USER)).status()).isEqualTo(401);
        assertThat(get("/api/v1/notes", tokens.with("ann", "sub", "", Role.USER)).status()).isEqualTo(401);
        assertThat(get("/api/v1/notes", "nonsense").status()).isEqualTo(401);
        assertThat(get("/api/v1/notes", "a.b.c").status()).isEqualTo(401);
    }

    @Test
    void rolesOfAnUnexpectedShapeGiveNoRole() {
        assertThat(get("/api/v1/notes", tokens.with("ann", "realm_access", "user", Role.USER)).status()).isEqualTo(403);
        assertThat(get("/api/v1/notes", tokens.with("ann", "realm_access", Map.of("roles", "user"), Role.USER))
                .status()).isEqualTo(403);
    }

    @Test
    void anOpenEndpointKnowsWhoIsSignedIn() {
        assertThat(Answer.to("GET", client.baseUrl() + "/r/x", Map.of(), "").json().path("for").asString())
                .isEqualTo("nobody");
        assertThat(get("/r/x", tokens.of("ann")).json().path("for").asString()).isEqualTo("ann");
    }

    @Test
    void anErasedPersonsLiveTokenIsTurnedAwayAtOnce() {
        String id = "gone-" + UUID.randomUUID();
        String token = tokens.of(id, Role.USER);
        assertThat(get("/api/v1/notes", token).status()).isEqualTo(200);
        erased.add(id);
        erased.add(id);
        Answer answer = get("/api/v1/notes", token);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("erased");
        assertThat(get("/api/v1/notes", tokens.of("ann", Role.USER)).status()).isEqualTo(200);
    }

    @Test
    void theActuatorIsOnItsOwnPortOnly() {
        String token = tokens.of("ann", Role.values());
        assertThat(get("/actuator/health", token).status()).isEqualTo(404);
        assertThat(Answer.to("GET", client.baseUrl() + "/actuator/health", Map.of(), "").status()).isEqualTo(401);
        for (String open : new String[]{"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness",
            "/actuator/health/backends", "/actuator/prometheus"}) {
            assertThat(Answer.to("GET", client.managementUrl() + open, Map.of(), "").status()).as(open).isEqualTo(200);
        }
        for (String shut : new String[]{"/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/loggers",
            "/actuator/shutdown", "/api/v1/notes"}) {
            assertThat(Answer.to("GET", client.managementUrl() + shut, Map.of(), "").status()).as(shut)
                    .isIn(401, 404);
        }
    }

    private Answer get(String path, String token) {
        return Answer.to("GET", client.baseUrl() + path, Map.of("Authorization", "Bearer " + token), "");
    }
}
