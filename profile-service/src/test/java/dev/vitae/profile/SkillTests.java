package dev.vitae.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

import dev.vitae.contracts.ContractJson;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;
import dev.vitae.profile.Person.Answer;

/** The skill bank and one's own skills over HTTP; how they are found is tested where it is done. */
@VitaeTest
class SkillTests {
    private static final String SKILLS = "/api/v1/skills";
    private static final String OWN = "/api/v1/profile/skills";

    @Autowired
    TestClient client;

    @Test
    void whatSomebodyTypesIsCompleted() {
        Answer found = somebody().get(SKILLS + "?q=kuber&limit=3");
        assertThat(found.status()).isEqualTo(200);
        assertThat((List<?>) found.body().get("items")).first()
                .isEqualTo(Map.of("id", "kubernetes", "name", "Kubernetes", "kind", "technology"));
    }

    @Test
    void nothingTypedOrTooMuchIsTold() {
        for (String query : List.of("", "?q=", "?q=" + "a".repeat(101), "?q=a&limit=0")) {
            Answer refused = somebody().get(SKILLS + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.problem()).endsWith("invalid-parameter");
        }
    }

    @Test
    void aSkillIsShownWithItsNeighbours() {
        Answer react = somebody().get(SKILLS + "/react");
        assertThat(react.status()).isEqualTo(200);
        assertThat(String.valueOf(react.body().get("requires"))).contains("javascript");
        assertThat(String.valueOf(react.body().get("related"))).contains("vue-js");
        assertThat(somebody().get(SKILLS + "/no-such-skill").problem()).endsWith("not-found");
    }

    @Test
    void aTextIsLookedThroughWithPlaces() {
        byte[] body = "{\"text\": \"Runs k8s clusters; removes rust from vehicles.\"}".getBytes(StandardCharsets.UTF_8);
        byte[] answer = client.as("p-reader").method(HttpMethod.POST).uri(SKILLS + "/extract")
                .contentType(MediaType.APPLICATION_JSON).body(body).exchange().expectStatus().isOk()
                .returnResult(byte[].class).getResponseBody();
        JsonNode found = ContractJson.mapper().readTree(answer);
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("skillId").asString()).isEqualTo("kubernetes");
        assertThat(found.get(0).path("surface").asString()).startsWith("k8s");
        assertThat(found.get(0).path("start").asInt()).isEqualTo(5);
    }

    @Test
    void noTextAndTooMuchTextAreTold() {
        for (String body : List.of("{}", "{\"text\": \"" + "a ".repeat(25_001) + "\"}")) {
            Answer refused = somebody().send(HttpMethod.POST, SKILLS + "/extract",
                    body.getBytes(StandardCharsets.UTF_8), "application/json");
            assertThat(refused.status()).isEqualTo(422);
        }
    }

    @Test
    void ownSkillsComeFromTheStoredProfile() {
        Person mina = somebody();
        assertThat(mina.get(OWN).status()).isEqualTo(404);
        assertThat(mina.get(OWN + "/recommendations").status()).isEqualTo(404);
        mina.put(Person.PROFILE, """
                {"work": [{"name": "Ward 7", "position": "Nurse", "startDate": "2020-01", "endDate": "2021-12",
                           "highlights": ["Led wound care for 30 beds", "Moved the roster to Kubernetes"]}],
                 "skills": [{"name": "Wound care", "level": "expert"}]}""");

        assertThat(String.valueOf(mina.get(OWN).body().get("items"))).contains("skillId=wound-care", "years=2.0",
                "lastUsed=2021-12");
        assertThat(String.valueOf(mina.get(OWN + "/recommendations").body().get("supported"))).contains("kubernetes")
                .doesNotContain("wound-care");
    }

    private Person somebody() {
        return Person.somebody(client);
    }
}
