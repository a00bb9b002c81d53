package dev.vitae.gateway;

import static dev.vitae.gateway.SignInTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;
import dev.vitae.gateway.stage.StandInService;

/** A person's archive, made in the background of what every service holds. */
class ArchiveTests {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ASK = "/api/v1/me/archive";

    private final Stage stage = OneStage.get();

    private final Browser client = stage.browser();

    private final String person = "person-" + Instant.now().toEpochMilli();

    @BeforeEach
    void servicesAreThere() {
        stage.provider.accounts.enabled.put(person, true);
        stage.services.values().forEach(service -> service.answers(exchange -> part(exchange, true)));
    }

    @AfterEach
    void asUsual() {
        stage.services.values().forEach(StandInService::answersAsUsual);
    }

    @Test
    void holdsWhatEveryServiceHoldsAndIsTheirsAlone() throws IOException {
        HttpResponse<String> asked = ask("a-key-" + person);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String path = asked.headers().firstValue("Location").orElseThrow();
        await().atMost(SOON).until(() -> get(person, path).statusCode() == 200);

        HttpResponse<byte[]> ready = client.bytes(request(person, path).GET().build());
        assertThat(ready.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, String> files = unzipped(ready.body());
        assertThat(files).containsKeys("README.txt", "account.json", "gateway/contents.json", "profile/mine.json",
                "generation/mine.json", "matching/mine.json", "export/mine.json", "analytics/mine.json");
        assertThat(files.get("account.json")).contains("of-" + person);
        assertThat(files.get("profile/mine.json")).contains("/internal/archive/" + person);

        assertProblem(get("another", path), 404, "not-found");
        assertThat(ask("a-key-" + person).headers().firstValue("Location")).as("the same key").contains(path);
        stage.mongo().getCollection("archives").updateOne(new Document("owner", person),
                new Document("$set", new Document("expiresAt", Instant.now().minusSeconds(1))));
        assertProblem(get(person, path), 404, "not-found");
    }

    @Test
    void isNotReadyWhileAPartIsMissingAndNobodyHasTwoInTheMaking() throws Exception {
        stage.service("export").answers(exchange -> part(exchange, false));
        HttpResponse<String> asked = ask("first-" + person);
        String path = asked.headers().firstValue("Location").orElseThrow();
        await().atMost(SOON).until(() -> attempts() == 1 && !held());

        assertThat(get(person, path).statusCode()).isEqualTo(202);
        assertThat(get(person, path).body()).contains("COLLECTING");
        assertThat(stage.measured("archive.open")).isEqualTo(1);
        assertThat(stage.measured("archive.oldest.age")).isPositive();
        assertThat(ask("second-" + person).headers().firstValue("Location")).contains(path);

        stage.service("export").answers(exchange -> part(exchange, true));
        await().atMost(SOON).until(() -> get(person, path).statusCode() == 200);
        assertThat(stage.measured("archive.open")).isZero();
        assertThat(stage.measured("archive.oldest.age")).isZero();
        assertThat(stage.mongo().getCollection("archive_parts").find(new Document("owner", person))
                .map(part -> part.getString("archive"))).as("no part of the first attempt").allMatch(
                        archive -> archive.endsWith("/" + attempts()));
    }

    @Test
    void isTakenOverFromAWorkerThatWasKilled() {
        stage.mongo().getCollection("archives").insertOne(new Document("_id", "killed-" + person)
                .append("owner", person).append("runningFor", person).append("state", "COLLECTING")
                .append("attempt", 1).append("heldUntil", Instant.now().plusSeconds(2)).append("bytes", 0L)
                .append("askedAt", Instant.now()).append("expiresAt", Instant.now().plusSeconds(600)));

        await().atMost(SOON).until(() -> get(person, "/api/v1/me/archives/killed-" + person).statusCode() == 200);
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void nobodyIsAskedFromOutsideForAPart() {
        assertProblem(get(person, "/internal/archive/" + person), 404, "not-found");
    }

    private int attempts() {
        Document archive = stage.mongo().getCollection("archives").find(new Document("owner", person)).first();
        return archive == null ? 0 : archive.getInteger("attempt");
    }

    /** For minutes, that is: a released one waits for seconds only. */
    private boolean held() {
        Document archive = stage.mongo().getCollection("archives").find(new Document("owner", person)).first();
        return archive == null || archive.getDate("heldUntil").toInstant().isAfter(Instant.now().plusSeconds(60));
    }

    private HttpResponse<String> ask(String key) {
        return client.send(request(person, ASK).header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> get(String as, String path) {
        return client.send(request(as, path).GET().build());
    }

    private HttpRequest.Builder request(String as, String path) {
        return client.request(path).header("Authorization", "Bearer " + stage.provider.bearer(as));
    }

    private static void part(com.sun.net.httpserver.HttpExchange exchange, boolean whole) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mine.json"));
            zip.write(exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8));
            if (whole) {
                zip.putNextEntry(new ZipEntry("contents.json"));
                zip.write('1');
            }
        }
        exchange.sendResponseHeaders(200, bytes.size());
        try (var out = exchange.getResponseBody()) {
            bytes.writeTo(out);
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
