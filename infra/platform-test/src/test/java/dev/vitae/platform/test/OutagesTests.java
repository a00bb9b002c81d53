package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.security.Role;
import dev.vitae.sample.SampleApplication;

/** What callers and operators are told while the database or the broker is away, and afterwards. */
@VitaeTest(classes = SampleApplication.class)
class OutagesTests {
    @Autowired
    TestClient client;

    @Autowired
    TestTokens tokens;

    @Autowired
    Outages outages;

    @Test
    void withoutTheDatabaseRequestsAreToldToComeBackAndWithItTheyWork() {
        assertThat(write().status()).isEqualTo(201);
        outages.withoutDatabase(() -> {
            Answer away = write();
            assertThat(away.status()).as(away.body()).isEqualTo(503);
            assertThat(away.problem()).isEqualTo("unavailable");
            assertThat(away.headers()).containsKey("Retry-After");
            assertThat(health("readiness")).isEqualTo(503);
            assertThat(health("liveness")).isEqualTo(200);
        });
        assertThat(write().status()).isEqualTo(201);
        assertThat(health("readiness")).isEqualTo(200);
    }

    @Test
    void withoutTheBrokerTheServiceIsStillReady() {
        outages.withoutBroker(() -> {
            assertThat(health("readiness")).isEqualTo(200);
            assertThat(health("backends")).isEqualTo(503);
            assertThat(write().status()).isEqualTo(201);
        });
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> health("backends") == 200);
    }

    private Answer write() {
        return Answer.to("POST", client.baseUrl() + "/api/v1/notes",
                Map.of("Authorization", "Bearer " + tokens.of("ann", Role.USER), "Content-Type", "application/json"),
                "{\"title\":\"x\"}");
    }

    private int health(String group) {
        return Answer.to("GET", client.managementUrl() + "/actuator/health/" + group, Map.of(), "").status();
    }
}
