package dev.vitae.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;

/** The page itself, before anybody has signed in. */
class PageTests {

    private final Stage stage = OneStage.get();

    private final Browser browser = stage.browser();

    @Test
    void isPublicAndGuarded() {
        HttpResponse<String> page = browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>Vitae");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void bringsEverythingItNeedsItself() {
        String page = browser.get("/").body();

        assertThat(page).doesNotContain("http://", "https://", "<style", " style=", " onclick");
        page.lines()
                .flatMap(line -> Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"").matcher(line)
                        .results())
                .forEach(found -> assertThat(browser.get(found.group(1)).statusCode()).as(found.group(1))
                        .isEqualTo(200));
    }

    @Test
    void everyModuleAndPictureThatThePageLoadsIsThere() {
        for (String script : List.of("app", "api", "dom", "jobs", "notice", "profile", "resume", "score")) {
            HttpResponse<String> module = browser.get("/assets/" + script + ".js");
            assertThat(module.statusCode()).as(script).isEqualTo(200);
            assertThat(module.body()).doesNotContain("innerHTML", ".style", "eval(");
            Pattern.compile("from \"\\./([^\"]+)\"").matcher(module.body()).results().forEach(
                    found -> assertThat(browser.get("/assets/" + found.group(1)).statusCode()).as(found.group(1))
                            .isEqualTo(200));
        }
        Pattern.compile("url\\(([^)]+)\\)").matcher(browser.get("/assets/style.css").body()).results().forEach(
                found -> assertThat(browser.get("/assets/" + found.group(1)).statusCode()).as(found.group(1))
                        .isEqualTo(200));
    }

    /** Who takes both samples must not become two people in one profile. */
    @Test
    void theSamplePersonIsTheOneOfTheDemo() throws IOException {
        assertThat(browser.get("/assets/sample-resume.json").body())
                .isEqualTo(Files.readString(Path.of("../infra/local/samples/sample-resume.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../application.yaml", "/application.yaml", "/assets/%2e%2e/application.yaml"})
    void servesNothingButThePage(String path) {
        assertThat(browser.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void otherSitesGetNoAnswerToReadByCors() {
        HttpResponse<String> answer = browser.send(browser.request("/api/v1/me")
                .header("Origin", "https://evil.example")
                .GET()
                .build());
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
}
