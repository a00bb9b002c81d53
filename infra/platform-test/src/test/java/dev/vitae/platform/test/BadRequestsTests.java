package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.platform.security.Role;
import dev.vitae.sample.SampleApplication;

/** Whatever a caller sends wrong is told to them as a problem document, never as a fault of ours. */
@VitaeTest(classes = SampleApplication.class)
class BadRequestsTests {
    private static final String NOTES = "/api/v1/notes";

    @Autowired
    TestClient client;

    @Autowired
    TestTokens tokens;

    /** A bad request, and what must be answered: status, kind of problem, pointer of the first error or "-". */
    record Bad(String what, String method, String path, Map<String, String> headers, byte[] body, int status,
            String problem, String pointer) {}

    private static Bad body(String what, String json, int status, String problem, String pointer) {
        return new Bad(what, "POST", NOTES, Map.of(), bytes(json), status, problem, pointer);
    }

    private static Bad get(String what, String path, int status, String problem) {
        return new Bad(what, "GET", path, Map.of(), new byte[0], status, problem, "-");
    }

    private static Bad sent(String what, String method, String path, Map<String, String> headers, String body,
            int status, String problem) {
        return new Bad(what, method, path, headers, bytes(body), status, problem, "-");
    }

    private static final List<Bad> TABLE = List.of(
            body("half a document", "{\"title\": \"x\",", 400, "invalid-json", "-"),
            body("no body", "", 400, "invalid-json", "-"),
            body("not JSON", "title=x", 400, "invalid-json", "-"),
            body("two documents", "{\"title\":\"x\"} {}", 422, "wrong-type", ""),
            body("too deep", "{\"place\":{\"town\":" + "[".repeat(5000), 422, "wrong-type", "-"),
            body("a list", "[]", 422, "wrong-type", "-"),
            body("a text", "\"x\"", 422, "wrong-type", "-"),
            body("null", "null", 400, "invalid-json", "-"),
            body("an unknown field", "{\"title\":\"x\",\"colour\":\"red\"}", 422, "unknown-field", "/colour"),
            body("an unknown field inside", "{\"title\":\"x\",\"place\":{\"town\":\"a\",\"zi/p\":1}}", 422,
                    "unknown-field", "/place/zi~1p"),
            body("a number for a text", "{\"title\":5}", 422, "wrong-type", "/title"),
            body("a text for a number", "{\"title\":\"x\",\"count\":\"5\"}", 422, "wrong-type", "/count"),
            body("a fraction", "{\"title\":\"x\",\"count\":1.5}", 422, "wrong-type", "/count"),
            body("a number too large", "{\"title\":\"x\",\"count\":99999999999}", 422, "wrong-type", "/count"),
            body("a number without end", "{\"title\":\"x\",\"count\":" + "9".repeat(2000) + "}", 400, "invalid-json",
                    "-"),
            body("a word that is none of the list", "{\"title\":\"x\",\"kind\":\"BIG\"}", 422, "wrong-type", "/kind"),
            body("a text for a list", "{\"title\":\"x\",\"tags\":\"a\"}", 422, "wrong-type", "/tags"),
            body("a wrong item", "{\"title\":\"x\",\"tags\":[\"a\",{}]}", 422, "wrong-type", "/tags/1"),
            body("a month that does not exist", "{\"title\":\"x\",\"due\":\"2020-13\"}", 422, "wrong-type", "/due"),
            body("no title", "{\"count\":1}", 422, "invalid", "/title"),
            new Bad("bytes that are no UTF-8", "POST", NOTES, Map.of(), new byte[]{'{', '"', (byte) 0xc3, (byte) 0x28,
                '"', ':', '1', '}'}, 400, "invalid-json", "-"),
            sent("plain text", "POST", NOTES, Map.of("Content-Type", "text/plain"), "x", 415,
                    "unsupported-media-type"),
            sent("a form that cannot be decoded", "POST", NOTES, Map.of("Content-Type",
                    "application/x-www-form-urlencoded"), "title=%zz", 400, "invalid-parameter"),
            sent("a form", "POST", NOTES, Map.of("Content-Type", "application/x-www-form-urlencoded"), "title=x",
                    415, "unsupported-media-type"),
            sent("a form, put", "PUT", NOTES + "/1/title", Map.of("Content-Type",
                    "application/x-www-form-urlencoded"), "title=x", 415, "unsupported-media-type"),
            sent("several parts", "POST", NOTES, Map.of("Content-Type", "multipart/form-data; boundary=x"), "--x", 415,
                    "unsupported-media-type"),
            sent("a content type that is none", "POST", NOTES, Map.of("Content-Type", "nonsense"), "{}", 415,
                    "unsupported-media-type"),
            sent("a charset that is none", "POST", NOTES, Map.of("Content-Type", "application/json;charset=bogus"),
                    "{}", 415, "unsupported-media-type"),
            sent("an answer as a picture", "GET", NOTES, Map.of("Accept", "image/png"), "", 406, "not-acceptable"),
            sent("an Accept that is none", "GET", NOTES, Map.of("Accept", "nonsense"), "", 406, "not-acceptable"),
            sent("a method that is not there", "PATCH", NOTES, Map.of(), "{}", 405, "method-not-allowed"),
            sent("a method that nobody has", "BREW", NOTES, Map.of(), "", 400, "bad-request"),
            get("a path that is not there", "/api/v1/nothing", 404, "not-found"),
            get("the root", "/", 404, "not-found"),
            get("the error page itself", "/error", 404, "not-found"),
            get("an id of nobody", NOTES + "/none", 404, "not-found"),
            get("an id with a query operator", NOTES + "/%7B%22$ne%22:1%7D", 404, "not-found"),
            get("an encoded slash", NOTES + "/a%2Fb", 400, "bad-request"),
            get("a zero byte", NOTES + "/%00", 400, "bad-request"),
            get("a semicolon", NOTES + "/a;b=c", 400, "bad-request"),
            get("a way up", NOTES + "/%2e%2e/x", 400, "bad-request"),
            get("a query that is no UTF-8", NOTES + "?limit=%ff", 400, "invalid-parameter"),
            get("a limit that is a word", NOTES + "?limit=many", 400, "invalid-parameter"),
            get("a limit of nothing", NOTES + "?limit=0", 400, "invalid-parameter"),
            get("a limit without measure", NOTES + "?limit=101", 400, "invalid-parameter"),
            get("a limit beyond numbers", NOTES + "?limit=99999999999", 400, "invalid-parameter"),
            get("a cursor of another kind", NOTES + "?cursor=%25%25", 400, "invalid-parameter"),
            get("a cursor made up", NOTES + "?cursor=YR9iH2M", 400, "invalid-parameter"),
            get("a parameter missing", "/api/v1/failures", 400, "invalid-parameter"),
            sent("a key with spaces", "POST", NOTES, Map.of("Idempotency-Key", "a b"), "{\"title\":\"x\"}", 400,
                    "invalid-header"),
            sent("a key without end", "POST", NOTES, Map.of("Idempotency-Key", "k".repeat(300)), "{\"title\":\"x\"}",
                    400, "invalid-header"));

    @TestFactory
    Stream<DynamicTest> eachIsToldItsProblem() {
        return TABLE.stream().map(bad -> dynamicTest(bad.what(), () -> {
            Answer answer = ask(bad.method(), bad.path(), bad.headers(), bad.body());
            assertThat(answer.status()).as(answer.body()).isEqualTo(bad.status());
            assertProblem(answer, bad.problem());
            if (!bad.pointer().equals("-")) {
                assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(bad.pointer());
            }
        }));
    }

    @Test
    void invalidJsonIsToldWhere() {
        Answer answer = ask("POST", NOTES, Map.of(), bytes("{\n  \"title\": x\n}"));
        assertThat(answer.json().path("line").asInt()).isEqualTo(2);
        assertThat(answer.json().path("detail").asString()).contains("line 2");
    }

    @Test
    void aWordOfAListIsToldTheList() {
        Answer answer = ask("POST", NOTES, Map.of(), bytes("{\"title\":\"x\",\"kind\":\"BIG\"}"));
        assertThat(answer.json().at("/errors/0/detail").asString()).contains("SHORT, LONG");
    }

    @Test
    void aMethodThatIsNotThereIsToldTheOthers() {
        assertThat(ask("PATCH", NOTES, Map.of(), bytes("{}")).headers()).containsEntry("Allow", "GET, POST");
    }

    @Test
    void aLargeBodyIsRefusedWhetherItSaysItsLengthOrNot() {
        byte[] large = bytes("{\"title\":\"" + "x".repeat(5_000_000) + "\"}");
        Answer said = ask("POST", NOTES, Map.of(), large);
        assertThat(said.status()).isEqualTo(413);
        assertProblem(said, "too-large");
        Answer unsaid = Answer.to("POST", client.baseUrl() + NOTES, headers(Map.of()),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(unsaid.status()).as(unsaid.body()).isEqualTo(413);
        assertProblem(unsaid, "too-large");
        assertThat(unsaid.json().path("limit").asInt()).isEqualTo(1024 * 1024);
    }

    @Test
    void aPathMayTakeMore() {
        Map<String, String> file = Map.of("Content-Type", "application/octet-stream");
        assertThat(ask("POST", "/api/v1/imports", file, new byte[2_000_000]).status()).isEqualTo(200);
        assertThat(ask("POST", "/api/v1/imports", file, new byte[4_000_000]).status()).isEqualTo(413);
        Answer unsaid = Answer.to("POST", client.baseUrl() + "/api/v1/imports", headers(file),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4_000_000])));
        assertThat(unsaid.status()).isEqualTo(413);
    }

    @Test
    void aVersionIsNeededAndMustBeTheCurrentOne() {
        Answer written = ask("POST", NOTES, Map.of(), bytes("{\"title\":\"x\"}"));
        String path = written.headers().get("Location") + "/title";
        byte[] change = bytes("{\"title\":\"y\"}");
        Answer missing = ask("PUT", path, Map.of(), change);
        assertThat(missing.status()).isEqualTo(428);
        assertProblem(missing, "version-required");
        assertThat(ask("PUT", path, Map.of("If-Match", "x"), change).status()).isEqualTo(400);
        assertThat(ask("PUT", path, Map.of("If-Match", "\"1\""), change).status()).isEqualTo(200);
        Answer stale = ask("PUT", path, Map.of("If-Match", "\"1\""), change);
        assertThat(stale.status()).isEqualTo(412);
        assertProblem(stale, "stale");
        assertThat(stale.headers()).containsEntry("ETag", "\"2\"");
    }

    @Test
    void anUnexpectedFailureTellsNothingButItsTrace() {
        Answer answer = ask("GET", "/api/v1/failures?how=bug", Map.of(), new byte[0]);
        assertThat(answer.status()).isEqualTo(500);
        assertProblem(answer, "unexpected");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void aDatabaseThatIsAwayIsTemporary() {
        Answer answer = ask("GET", "/api/v1/failures?how=database", Map.of(), new byte[0]);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertProblem(answer, "unavailable");
        assertThat(answer.body()).doesNotContain("secret");
    }

    /** The seed is fixed: a failure can be seen again. */
    @Test
    void nothingSentMakesAFaultOfOurs() {
        Random random = new Random(20261122);
        byte[] good = bytes("{\"title\":\"x\",\"kind\":\"SHORT\",\"count\":3,\"tags\":[\"a\"],\"due\":\"2026-01-02\","
                + "\"place\":{\"town\":\"b\",\"height\":1.5}}");
        for (int round = 0; round < 400; round++) {
            byte[] bad = good.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Answer answer = ask("POST", NOTES, Map.of(), bad);
            assertThat(answer.status()).as(new String(bad, StandardCharsets.UTF_8) + answer.body()).isLessThan(500);
        }
    }

    private void assertProblem(Answer answer, String type) {
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).as(answer.body()).isEqualTo(type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().path("title").asString()).isNotBlank();
        assertThat(answer.json().path("detail").asString()).endsWith(".");
        // Tomcat itself refuses a malformed path, before there is a trace.
        if (!type.equals("bad-request")) {
            assertThat(answer.json().path("traceId").asString("")).matches("[0-9a-f]{32}");
        }
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "tools.jackson", "dev.vitae",
                "java.");
    }

    private Answer ask(String method, String path, Map<String, String> headers, byte[] body) {
        return Answer.to(method, client.baseUrl() + path, headers(headers), body);
    }

    private Map<String, String> headers(Map<String, String> own) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        headers.put("Authorization", "Bearer " + tokens.of("ann", Role.USER));
        headers.putAll(own);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
