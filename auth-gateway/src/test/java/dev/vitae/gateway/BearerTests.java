package dev.vitae.gateway;

import static dev.vitae.gateway.SignInTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;

/** A program with a bearer token. */
class BearerTests {

    private final Stage stage = OneStage.get();

    private final Browser client = stage.browser();

    @Test
    void isWhoTheTokenSaysWithoutSessionOrCsrf() {
        HttpResponse<String> me = as(stage.provider.bearer("bob-id"), "/api/v1/me");
        assertThat(me.body()).contains("\"id\":\"bob-id\"", "\"roles\":[\"user\"]");
        assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> posted = client.send(client.request("/api/v1/resumes")
                .header("Authorization", "Bearer " + stage.provider.bearer("bob-id"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(posted.statusCode()).isEqualTo(200);
    }

    @Test
    void isRefusedWithATokenThatIsNotForHere() {
        assertProblem(as(stage.provider.bearerOfOtherIssuer(), "/api/v1/profile"), 401, "wrong-issuer");
        assertProblem(as(stage.provider.bearerForOtherAudience(), "/api/v1/profile"), 401, "wrong-audience");
        assertProblem(as(stage.provider.expiredBearer(), "/api/v1/profile"), 401, "token-expired");
        assertProblem(as(stage.provider.bearerOfOtherKey(), "/api/v1/profile"), 401, "unauthenticated");
        assertProblem(as("nonsense", "/api/v1/profile"), 401, "unauthenticated");
        assertThat(stage.service("profile").asked).isEmpty();
    }

    @Test
    void aCookieBesideABadTokenCountsForNothing() {
        client.signIn();
        assertThat(client.get("/api/v1/me").statusCode()).isEqualTo(200);

        assertProblem(as(stage.provider.expiredBearer(), "/api/v1/me"), 401, "token-expired");
        assertThat(as(stage.provider.bearer("bob-id"), "/api/v1/me").body()).contains("bob-id");
    }

    private HttpResponse<String> as(String token, String path) {
        return client.send(client.request(path).header("Authorization", "Bearer " + token).GET().build());
    }
}
