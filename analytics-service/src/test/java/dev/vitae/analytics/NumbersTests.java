package dev.vitae.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import dev.vitae.analytics.application.Tally;
import dev.vitae.analytics.domain.Histogram;
import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.Event;
import dev.vitae.contracts.event.GoldenSamples;
import dev.vitae.contracts.event.ResumeChanged;
import dev.vitae.contracts.event.ResumeEngaged;
import dev.vitae.contracts.event.ResumeExported;
import dev.vitae.contracts.event.ResumeGenerated;
import dev.vitae.contracts.event.ResumeRequested;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.inbox.Incoming;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.TestClient;

@Listening.ToNothing
class NumbersTests {
    private static final String ME = "/api/v1/analytics/me";
    private static final String SYSTEM = "/api/v1/analytics/system";

    @Autowired
    private Tally tally;

    @Autowired
    private TestClient client;

    @Autowired
    private MongoOperations mongo;

    private final String mara = UUID.randomUUID().toString();
    private final String noor = UUID.randomUUID().toString();
    private final Instant now = Instant.now();
    private final LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();

    @BeforeEach
    void empty() {
        for (String collection : List.of("days", "pending")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
    }

    @Test
    void tellsMeWhatHappenedWithMyThings() {
        hear(mara, requested("r1", now));
        hear(mara, made("r1", "offline", 12, 31, 0, 0));
        hear(mara, requested("r2", now));
        hear(mara, failed("r2", "profile-missing"));
        hear(mara, exported("r1"));
        hear(mara, engaged(ResumeEngaged.Kind.VIEW, ResumeEngaged.Visitor.BOT));
        hear(mara, engaged(ResumeEngaged.Kind.VIEW, ResumeEngaged.Visitor.VISITOR));
        hear(mara, engaged(ResumeEngaged.Kind.DOWNLOAD, ResumeEngaged.Visitor.VISITOR));
        hear(mara, GoldenSamples.event(Topic.APPLICATION_CHANGED));
        hear(noor, requested("r3", now));

        JsonNode answer = ask(mara, ME, Role.USER, 200);

        assertThat(answer.path("to").asString()).isEqualTo(today.toString());
        assertThat(answer.path("from").asString()).isEqualTo(today.minusDays(29).toString());
        assertThat(answer.path("days")).hasSize(30);
        for (JsonNode numbers : List.of(answer.path("totals"), answer.path("days").get(29))) {
            assertThat(numbers.at("/resumes/requested").asLong()).as("mine alone").isEqualTo(2);
            assertThat(numbers.at("/resumes/ready").asLong()).isEqualTo(1);
            assertThat(numbers.at("/resumes/failed").asLong()).isEqualTo(1);
            assertThat(numbers.at("/exports/files/pdf").asLong()).isEqualTo(1);
            assertThat(numbers.at("/exports/pages").asLong()).isEqualTo(2);
            assertThat(numbers.at("/links/views/bot").asLong()).isEqualTo(1);
            assertThat(numbers.at("/links/views/visitor").asLong()).isEqualTo(1);
            assertThat(numbers.at("/links/downloads/visitor").asLong()).isEqualTo(1);
            assertThat(numbers.at("/applications/interview").asLong()).isEqualTo(1);
        }
        assertThat(answer.at("/days/28/resumes/requested").asLong()).as("control: yesterday").isZero();
    }

    @Test
    void tellsWhoRunsTheSystemHowItDoes() {
        hear(mara, requested("r1", now.minusSeconds(90)));
        hear(noor, requested("r2", now.minusSeconds(500)));
        hear(noor, failed("r2", "given-up"));
        for (int i = 0; i < 98; i++) {
            hear(mara, made("x" + i, "offline", 15, 7, 0, 0));
        }
        hear(noor, made("y", "acme", 15, 700, 1_000_000, 200_000));
        hear(noor, made("z", "other", 15, 70_000, 5, 5));

        JsonNode answer = ask("olga", SYSTEM, Role.OPS, 200);

        assertThat(answer.at("/totals/events/resume-generated").asLong()).isEqualTo(100);
        assertThat(answer.at("/totals/resumes/ready/offline").asLong()).isEqualTo(98);
        assertThat(answer.at("/totals/resumes/failed/given-up").asLong()).isEqualTo(1);
        JsonNode processing = answer.at("/latencies/processing");
        assertThat(processing.path("count").asLong()).isEqualTo(100);
        assertThat(processing.path("meanMillis").asDouble()).isEqualTo((98 * 7 + 700 + 70_000) / 100.0);
        assertThat(processing.path("p50")).isEqualTo(between(5, 10));
        assertThat(processing.path("p99")).isEqualTo(between(500, 1_000));
        assertThat(answer.at("/latencies/waiting/p95")).isEqualTo(between(10, 20));
        assertThat(answer.at("/latencies/exportRender/count").asLong()).isZero();
        assertThat(answer.at("/tokens/acme/input").asLong()).isEqualTo(1_000_000);
        assertThat(answer.at("/cost/currency").asString()).isEqualTo("EUR");
        assertThat(answer.at("/cost/amount").asDouble()).isEqualTo(4.5);
        assertThat(answer.at("/cost/unpriced/0").asString()).isEqualTo("other");
        assertThat(answer.at("/queue/open").asLong()).isEqualTo(1);
        assertThat(answer.at("/queue/oldestSeconds").asLong()).isBetween(90L, 120L);
        assertThat(answer.toString()).as("names nobody").doesNotContain(mara, noor);
    }

    @Test
    void aRequestIsOpenUntilItIsAnsweredInWhateverOrder() {
        hear(mara, made("early", "offline", 1, 1, 0, 0));
        hear(mara, requested("early", now.minusSeconds(9)));
        hear(mara, requested("gone", now.minusSeconds(8)));
        hear(mara, new ResumeChanged("gone", mara, new ResumeChanged.Deleted(), now));
        hear(mara, requested("old", now.minusSeconds(60 * 60 * 24 * 40)), now.minusSeconds(60 * 60 * 24 * 40));
        assertThat(ask("olga", SYSTEM, Role.OPS, 200).at("/queue/open").asLong()).isZero();

        hear(mara, requested("waits", now.minusSeconds(7)));
        assertThat(ask("olga", SYSTEM, Role.OPS, 200).at("/queue/open").asLong()).as("control").isEqualTo(1);
    }

    @Test
    void whatOutlivesAPersonIsCountedUnderNobody() {
        hear(mara, GoldenSamples.event(Topic.ACCOUNT_ERASED));
        hear(mara, GoldenSamples.event(Topic.ERASURE_CONFIRMED));

        assertThat(mongo.getCollection("days").find().map(Document::toJson)).singleElement().asString()
                .doesNotContain(mara);
        assertThat(ask("olga", SYSTEM, Role.ADMIN, 200).at("/totals/events/account-erased").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"from=yesterday | from | YYYY-MM-DD", "to=2026-02-30 | to | YYYY-MM-DD",
        "to=2026-1-1 | to | YYYY-MM-DD", "from=2026-11-02&to=2026-11-01 | from | earlier day first",
        "from=2025-11-01&to=2026-11-02 | from | at most 366 days", "from= | from | YYYY-MM-DD",
        "from=-999999999-01-01 | from | year", "to=%2B999999999-12-31 | to | year",
        "from=0001-01-01&to=0000-01-01 | to | year",
        "from=$gt&to=2026-11-01 | from | YYYY-MM-DD"})
    void aWrongPeriodIsNamed(String query, String parameter, String advice) {
        for (String path : List.of(ME, SYSTEM)) {
            JsonNode problem = ask("olga", path + "?" + query, Role.OPS, 400);

            assertThat(problem.path("type").asString()).isEqualTo("urn:vitae:problem:invalid-parameter");
            assertThat(problem.path("detail").asString()).contains("'" + parameter + "'").contains(advice);
        }
    }

    @Test
    void aYearIsNotTooMuch() {
        assertThat(ask("olga", ME + "?from=2025-11-01&to=2026-11-01", Role.OPS, 200).path("days")).hasSize(366);
        assertThat(ask("olga", ME + "?from=2026-11-01&to=2026-11-01", Role.OPS, 200).path("days")).hasSize(1);
    }

    private void hear(String owner, Event event) {
        hear(owner, event, now);
    }

    private void hear(String owner, Event event, Instant time) {
        assertThat(tally.count(new Incoming<>(UUID.randomUUID().toString(), Topic.of(event.getClass()), event.key(),
                owner, 0, time, event))).isTrue();
    }

    private JsonNode ask(String who, String path, Role role, int status) {
        byte[] body = client.as(who, role).get().uri(URI.create(client.baseUrl() + path)).exchange()
                .expectStatus().isEqualTo(status).expectBody().returnResult().getResponseBody();
        return ContractJson.mapper().readTree(body);
    }

    private static JsonNode between(long above, long atMost) {
        return ContractJson.mapper().readTree(
                ContractJson.mapper().writeValueAsString(new Histogram.Between(above, atMost)));
    }

    private ResumeRequested requested(String resume, Instant at) {
        ObjectNode json = sample(Topic.RESUME_REQUESTED, resume);
        json.put("requestedAt", at.toString());
        return ContractJson.mapper().treeToValue(json, ResumeRequested.class);
    }

    private ResumeGenerated made(String resume, String writer, long waiting, long processing, long in, long out) {
        ObjectNode json = sample(Topic.RESUME_GENERATED, resume);
        json.put("writer", writer);
        ((ObjectNode) json.get("tokens")).put("input", in).put("output", out);
        ((ObjectNode) json.get("timings")).put("requestedAt", now.toString())
                .put("startedAt", now.plusMillis(waiting).toString())
                .put("finishedAt", now.plusMillis(waiting + processing).toString());
        return ContractJson.mapper().treeToValue(json, ResumeGenerated.class);
    }

    private ResumeExported exported(String resume) {
        return ContractJson.mapper().treeToValue(sample(Topic.RESUME_EXPORTED, resume), ResumeExported.class);
    }

    private static ResumeChanged failed(String resume, String reason) {
        return new ResumeChanged(resume, "owner", new ResumeChanged.Failed(reason, "Ask again."), Instant.now());
    }

    private ResumeEngaged engaged(ResumeEngaged.Kind kind, ResumeEngaged.Visitor visitor) {
        return new ResumeEngaged("link", "r1", mara, null, kind, visitor, null, now);
    }

    private static ObjectNode sample(Topic topic, String resume) {
        return ((ObjectNode) ContractJson.mapper().readTree(GoldenSamples.json(topic))).put("resumeId", resume);
    }
}
