package dev.vitae.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;

/** A person with a browser. */
class SignInTests {

    private final Stage stage = OneStage.get();

    private final Browser browser = stage.browser();

    @AfterEach
    void honestAgain() {
        stage.provider.nonceInstead = null;
    }

    @Test
    void signsInByTheCodeFlowWithPkce() {
        HttpResponse<String> toTheProvider = browser.get("/oauth2/authorization/keycloak");
        assertThat(browser.location(toTheProvider)).startsWith(stage.provider.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");

        assertThat(browser.follow("/login").uri().getPath()).isEqualTo("/");
        assertThat(browser.get("/api/v1/me").body()).isEqualToIgnoringWhitespace("""
                {"id":"alice-id","name":"Alice Ansel","email":"alice@vitae.example","roles":["user"]}""");
    }

    @Test
    void anotherBrowsersCodeIsRefusedForItsState() {
        HttpResponse<String> stolen = browser.get(browser.location(browser.get("/oauth2/authorization/keycloak")));
        Browser other = stage.browser();
        other.get("/oauth2/authorization/keycloak");

        assertRefused(other, other.get(browser.location(stolen)));
        assertRefused(stage.browser(), stage.browser().get(browser.location(stolen)));
    }

    @Test
    void anIdTokenWithAnotherNonceIsRefused() {
        stage.provider.nonceInstead = "of-somebody-else";
        HttpResponse<String> back = browser.get(browser.location(browser.get("/oauth2/authorization/keycloak")));

        assertRefused(browser, browser.get(browser.location(back)));
    }

    @Test
    void aCodeTakenFromTheAddressIsWorthlessWithoutTheVerifier() {
        HttpResponse<String> back = browser.get(browser.location(browser.get("/oauth2/authorization/keycloak")));
        String code = browser.location(back).replaceAll(".*[?&]code=([^&]+).*", "$1");
        Browser thief = stage.browser();
        String own = thief.location(thief.get(thief.location(thief.get("/oauth2/authorization/keycloak"))));

        assertRefused(thief, thief.get(own.replaceAll("code=[^&]+", "code=" + code)));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> start = browser.get("/oauth2/authorization/keycloak");

        assertThat(start.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-SESSION=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain="));
    }

    @Test
    void signingInChangesTheSessionId() {
        browser.get("/oauth2/authorization/keycloak");
        String planted = browser.cookies.get(Browser.SESSION);
        browser.signIn();

        assertThat(browser.cookies.get(Browser.SESSION)).isNotNull().isNotEqualTo(planted);
        Browser attacker = stage.browser();
        attacker.cookies.put(Browser.SESSION, planted);
        assertProblem(attacker.get("/api/v1/me"), 401, "unauthenticated");
    }

    @Test
    void aRequestByCookieNeedsTheCsrfToken() {
        browser.signIn();

        HttpRequest forged = browser.request("/api/v1/resumes").POST(HttpRequest.BodyPublishers.ofString("{}")).build();
        assertProblem(browser.send(forged), 403, "forbidden");
        assertThat(browser.send(browser.post("/api/v1/resumes", "{}").build()).statusCode()).isEqualTo(200);
        assertThat(stage.service("generation").asked).hasSize(1);
    }

    @Test
    void whoIsNotSignedInIsToldSoInAProblem() {
        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        assertProblem(browser.get("/api/v1/profile"), 401, "unauthenticated");
        assertProblem(browser.send(browser.post("/api/v1/resumes", "{}").build()), 401, "unauthenticated");
        assertThat(stage.service("profile").asked).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheProvider() {
        browser.signIn();
        Map<String, String> kept = Map.copyOf(browser.cookies);
        long tokens = stage.mongo().getCollection("tokens").countDocuments();
        int ended = stage.provider.signOuts.get();

        assertThat(browser.location(signedOut(browser))).isEqualTo(stage.gateway() + "/");
        assertThat(stage.provider.signOuts).hasValue(ended + 1);
        assertThat(browser.cookies).doesNotContainKey(Browser.SESSION);
        browser.cookies.putAll(kept);
        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        assertThat(stage.mongo().getCollection("tokens").countDocuments()).isEqualTo(tokens - 1);
    }

    @Test
    void whileTheProviderIsAwaySigningOutEndsTheSessionHere() {
        browser.signIn();
        stage.provider.close();
        try {
            assertThat(browser.location(signedOut(browser))).isEqualTo(stage.gateway() + "/");
            assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
        } finally {
            stage.provider.open();
        }
    }

    private static HttpResponse<String> signedOut(Browser browser) {
        return browser.send(browser.request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", browser.cookies.getOrDefault(Browser.CSRF, ""))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    @Test
    void signingOutByALinkDoesNothing() {
        browser.signIn();
        assertProblem(browser.get("/logout"), 404, "not-found");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    private static void assertRefused(Browser browser, HttpResponse<String> answer) {
        assertThat(URI.create(browser.location(answer)).getQuery()).isEqualTo("sign-in=failed");
        assertProblem(browser.get("/api/v1/me"), 401, "unauthenticated");
    }

    static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"urn:vitae:problem:" + slug + "\"");
    }
}
