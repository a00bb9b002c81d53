package dev.vitae.gateway;

import static dev.vitae.gateway.SignInTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;
import dev.vitae.gateway.stage.StandInService;

/** Sessions outlive the gateway, and end when they end. */
class SessionTests {

    @Test
    void aSessionSurvivesARestart() {
        try (Stage stage = opened()) {
            Browser before = stage.browser().signIn();
            stage.restart();

            Browser after = stage.browser();
            after.cookies.putAll(before.cookies);
            assertThat(after.get("/api/v1/me").statusCode()).isEqualTo(200);
            assertThat(after.send(after.post("/api/v1/resumes", "{}").build()).statusCode()).isEqualTo(200);
        }
    }

    /** The library's own repository would write the session back when the stream ends. */
    @Test
    void aStreamThatOutlivesTheSignOutDoesNotBringTheSessionBack() throws IOException {
        Stage stage = OneStage.get();
        Browser browser = stage.browser().signIn();
        CountDownLatch next = new CountDownLatch(1);
        stage.service("generation").answers(StandInService.eventsWith(next));
        HttpResponse<InputStream> events = browser.stream(browser.request("/api/v1/resumes/r1/events").GET().build());
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(reader.readLine()).isEqualTo("data: first");
            String session = browser.cookies.get(Browser.SESSION);
            browser.send(browser.post("/logout", "").build());
            next.countDown();
            assertThat(reader.lines()).contains("data: second");

            assertThat(session).isNotNull();
            assertThat(sessions(stage).find(Filters.eq(session)).first()).isNull();
        }
    }

    @Test
    void whatExpiredIsNoSessionAndIsPurged() {
        try (Stage stage = opened("vitae.purge.every", "200ms")) {
            Browser browser = stage.browser().signIn();
            String session = browser.cookies.get(Browser.SESSION);
            assertThat(session).isNotNull();
            sessions(stage).updateOne(Filters.eq(session),
                    Updates.set("expireAt", Date.from(Instant.now().minusSeconds(5))));
            stage.mongo()
                    .getCollection("tokens")
                    .updateMany(new Document(), Updates.set("expiresAt", Date.from(Instant.now().minusSeconds(5))));

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> sessions(stage).countDocuments() == 0
                            && stage.mongo().getCollection("tokens").countDocuments() == 0);
            assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        }
    }

    @Test
    void aSessionThatCannotBeReadIsNoSession() {
        Stage stage = OneStage.get();
        Browser browser = stage.browser().signIn();
        sessions(stage).updateOne(Filters.eq(browser.cookies.get(Browser.SESSION)),
                Updates.set("attr", new byte[]{1, 2, 3}));

        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        assertThat(browser.follow("/login").uri().getPath()).isEqualTo("/");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whileTheDatabaseIsAwayTheAnswerSaysSo() {
        try (Stage stage = opened()) {
            Browser browser = stage.browser().signIn();
            stage.database.suspend();
            assertProblem(browser.get("/api/v1/me"), 503, "unavailable");
            stage.database.resume();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200));
        }
    }

    @Test
    void nothingIsStoredForWhoOnlyLooks() {
        Stage stage = OneStage.get();
        long before = sessions(stage).countDocuments();
        Browser browser = stage.browser();
        browser.get("/");
        browser.get("/api/v1/me");
        browser.send(browser.request("/api/v1/me")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(sessions(stage).countDocuments()).isEqualTo(before);
    }

    @Test
    void theGatewayStartsWhileTheProviderIsAwayAndWorksOnceItIsThere() {
        Stage stage = new Stage(GatewayApplication.class);
        try (Stage running = stage.start()) {
            Browser browser = running.browser();
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
            assertThat(browser.location(browser.get("/oauth2/authorization/keycloak"))).endsWith("/?sign-in=away");
            HttpResponse<String> uncheckable = browser.send(browser.request("/api/v1/me")
                    .header("Authorization", "Bearer " + running.provider.bearer("alice-id"))
                    .build());
            assertProblem(uncheckable, 503, "unavailable");

            running.provider.open();
            assertThat(browser.signIn().get("/api/v1/me").statusCode()).isEqualTo(200);
            assertThat(browser.send(browser.request("/api/v1/me")
                    .header("Authorization", "Bearer " + running.provider.bearer("alice-id"))
                    .build()).statusCode()).isEqualTo(200);
        }
    }

    private static MongoCollection<Document> sessions(Stage stage) {
        return stage.mongo().getCollection("sessions");
    }

    private static Stage opened(String... setting) {
        Stage stage = new Stage(GatewayApplication.class);
        for (int each = 0; each < setting.length; each += 2) {
            stage.with(setting[each], setting[each + 1]);
        }
        stage.provider.open();
        return stage.start();
    }
}
