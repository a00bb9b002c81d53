package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.security.Role;
import dev.vitae.sample.SampleApplication;

/** The sign-in service is away and no key is known yet. */
@VitaeTest(classes = SampleApplication.class, properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/realms/vitae")
class SignInAwayTests {
    @Autowired
    TestClient client;

    @Autowired
    TestTokens tokens;

    @Test
    void isTemporaryAndNoFaultOfTheCaller() {
        Answer answer = Answer.to("GET", client.baseUrl() + "/api/v1/notes",
                Map.of("Authorization", "Bearer " + tokens.of("ann", Role.USER)), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.headers()).containsKey("Retry-After");
    }
}
