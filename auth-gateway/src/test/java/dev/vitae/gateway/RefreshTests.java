package dev.vitae.gateway;

import static dev.vitae.gateway.SignInTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;

/** An access token expires while a page asks for many things at once. */
class RefreshTests {

    private static final int PARALLEL = 24;

    @Test
    void manyRequestsAtOnceRefreshOnceAndAllSucceed() throws Exception {
        try (Stage stage = opened("10s")) {
            Browser browser = stage.browser().signIn();
            stage.provider.refreshes.set(0);

            assertThat(askedInParallel(stage, browser)).containsOnly(200);
            assertThat(stage.provider.refreshes).hasValue(1);
            assertThat(stage.provider.refusedRefreshes).hasValue(0);
        }
    }

    /** The control: with a lease that protects nobody, the provider sees a token twice and ends the sign-in. */
    @Test
    void withoutTheLeaseTheSignInIsLost() throws Exception {
        try (Stage stage = opened("0s")) {
            Browser browser = stage.browser().signIn();
            stage.provider.refreshes.set(0);

            assertThat(askedInParallel(stage, browser)).contains(401);
            assertThat(stage.provider.refusedRefreshes).hasPositiveValue();
        }
    }

    @Test
    void whenTheProviderEndedTheSignInTheSessionEndsToo() {
        try (Stage stage = opened("10s")) {
            Browser browser = stage.browser().signIn();
            stage.provider.endAllSignIns();

            HttpResponse<String> answer = browser.get("/api/v1/profile");
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.body()).contains("\"ended\":true");
            assertThat(browser.cookies).doesNotContainKey(Browser.SESSION);
            assertThat(stage.mongo().getCollection("sessions").countDocuments()).isZero();
            assertThat(stage.mongo().getCollection("tokens").countDocuments()).isZero();
        }
    }

    @Test
    void whileTheProviderIsAwayTheSignInIsKept() {
        try (Stage stage = opened("10s")) {
            Browser browser = stage.browser().signIn();
            stage.provider.close();
            HttpResponse<String> away = browser.get("/api/v1/profile");
            assertProblem(away, 503, "unavailable");
            assertThat(away.headers().firstValue("Retry-After")).isPresent();

            stage.provider.open();
            assertThat(browser.get("/api/v1/profile").statusCode()).isEqualTo(200);
        }
    }

    /** Access tokens that are as good as expired when they arrive, until the test says otherwise. */
    private static Stage opened(String lease) {
        Stage stage = new Stage(GatewayApplication.class).with("vitae.gateway.sign-in.refresh-lease", lease);
        stage.provider.accessTokenLife = Duration.ofSeconds(1);
        stage.provider.open();
        return stage.start();
    }

    private static List<Integer> askedInParallel(Stage stage, Browser browser) throws Exception {
        stage.provider.accessTokenLife = Duration.ofMinutes(5);
        CountDownLatch gate = new CountDownLatch(1);
        stage.provider.refreshGate = gate;
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, PARALLEL)
                    .mapToObj(_ -> requests.submit(() -> browser.get("/api/v1/profile").statusCode()))
                    .toList();
            await().atMost(Duration.ofSeconds(10)).until(() -> stage.provider.refreshes.get() > 0);
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            gate.countDown();
            requests.shutdown();
            assertThat(requests.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
