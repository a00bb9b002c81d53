package dev.vitae.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;
import dev.vitae.platform.test.PageFields;

/** The page itself, before anybody has signed in. */
class PageTests {

    private static final Pattern CALL = Pattern.compile("call\\(\"([A-Z]+)\", [\"`]([^\"`?]+)");

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
        for (String script : List.of("app", "api", "dom", "fields", "jobs", "notice", "profile", "resume", "score")) {
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

    /** The services' own tests look whether their answers have the fields; here it is the gateway's one answer. */
    @Test
    void everyCallOfThePageNamesTheFieldsThatItReads() {
        assertThat(PageFields.all()).containsOnlyKeys("auth-gateway", "profile-service", "generation-service",
                "matching-service");
        List<String> named = PageFields.all().values().stream().flatMap(calls -> calls.keySet().stream())
                .map(call -> call.replaceAll("\\{\\w+}", "*")).toList();
        List<String> made = Stream.of("app", "jobs", "profile", "resume", "score")
                .flatMap(script -> CALL.matcher(browser.get("/assets/" + script + ".js").body()).results())
                .map(call -> call.group(1) + " " + call.group(2).replaceAll("\\$\\{[^}]*}", "*"))
                .toList();
        assertThat(made).hasSizeGreaterThan(8);
        assertThat(named).containsAll(made);

        browser.follow("/login");
        JsonNode me = JsonMapper.shared().readTree(browser.get("/api/v1/me").body());
        assertThat(me.propertyNames()).containsAll(PageFields.all().getOrDefault("auth-gateway", Map.of())
                .getOrDefault("GET /api/v1/me", List.of("fields of GET /api/v1/me")));
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
