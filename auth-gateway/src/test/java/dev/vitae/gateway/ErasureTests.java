package dev.vitae.gateway;

import static dev.vitae.gateway.SignInTests.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.ErasureConfirmed;
import dev.vitae.contracts.event.EventHeaders;
import dev.vitae.contracts.event.Topic;
import dev.vitae.gateway.stage.Browser;
import dev.vitae.gateway.stage.Stage;
import dev.vitae.local.kafka.EmbeddedBroker;
import dev.vitae.platform.test.NothingForgotten;

/** An account ends: disabled first, removed last, and not before every service has erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTests {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final EmbeddedBroker broker = EmbeddedBroker.inTemporaryDirectory();

    private final Stage stage = new Stage(GatewayApplication.class);

    @BeforeAll
    void start() {
        stage.with("spring.kafka.bootstrap-servers", broker.bootstrapServers())
                .with("vitae.topics.patience", "10s")
                .with("vitae.gateway.erasure.look", "200ms")
                .with("vitae.erasure.look", "200ms")
                .with("vitae.gateway.erasure.services", "profile-service,auth-gateway");
        stage.provider.open();
        stage.start();
    }

    @AfterAll
    void stop() {
        stage.close();
        broker.close();
    }

    @Test
    void noCollectionIsForgotten() {
        NothingForgotten.check(stage.context());
    }

    @Test
    void anAccountIsRemovedOnceEveryServiceHasConfirmed() throws Exception {
        stage.provider.accounts.enabled.put("alice-id", true);
        Browser browser = stage.browser().signIn();
        Document foreign = new Document("_id", "foreign").append("owner", "bob-id").append("expiresAt",
                Instant.now().plusSeconds(600));
        stage.mongo().getCollection("tokens").insertOne(foreign);

        assertProblem(browser.send(browser.request("/api/v1/me").DELETE().build()), 403, "forbidden");
        HttpResponse<String> begun = browser.send(browser.request("/api/v1/me")
                .header("X-XSRF-TOKEN", browser.cookies.getOrDefault(Browser.CSRF, ""))
                .DELETE()
                .build());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String status = begun.headers().firstValue("Location").orElseThrow();

        assertThat(stage.provider.accounts.enabled).containsEntry("alice-id", false);
        assertThat(stage.provider.accounts.calls).contains("PUT /alice-id", "POST /alice-id/logout");
        assertThat(as("alice-id", "/api/v1/me").body()).contains("urn:vitae:problem:erased");
        await().atMost(SOON).until(() -> look(status).contains("\"service\":\"auth-gateway\",\"confirmedAt\""));
        assertThat(look(status)).contains("\"state\":\"ERASING\"").doesNotContain("alice");
        assertThat(stage.measured("erasure.open")).isEqualTo(1);
        assertThat(stage.measured("erasure.oldest.age")).isPositive();
        assertThat(stage.measured("erasure.unconfirmed", "by", "profile-service")).isEqualTo(1);
        assertThat(stage.measured("erasure.unconfirmed", "by", "auth-gateway")).isZero();
        assertThat(stage.provider.accounts.enabled).as("not removed before all have confirmed").containsKey("alice-id");

        confirm("profile-service", "alice-id");
        confirm("profile-service", "alice-id");
        await().atMost(SOON).until(() -> look(status).contains("\"state\":\"DONE\""));
        assertThat(look(status)).contains("\"profiles\":1").doesNotContain("alice");
        assertThat(stage.measured("erasure.open")).isZero();
        assertThat(stage.measured("erasure.oldest.age")).isZero();
        assertThat(stage.measured("erasure.unconfirmed", "by", "profile-service")).isZero();
        assertThat(stage.provider.accounts.enabled).doesNotContainKey("alice-id");
        assertThat(stage.mongo().getCollection("tokens").find().map(token -> token.getString("owner")))
                .doesNotContain("alice-id").contains("bob-id");
        assertThat(stage.mongo().getCollection("sessions").countDocuments(new Document("principal", "alice-id")))
                .isZero();
        assertThat(stage.mongo().getCollection("leavings").find().map(Document::toJson))
                .allSatisfy(leaving -> assertThat(leaving).doesNotContain("alice"));
    }

    @Test
    void whatKeycloakMissedIsMadeUpForAfterARestart() throws Exception {
        stage.provider.accounts.enabled.put("carl-id", true);
        assertThat(as("carl-id", "/api/v1/me").statusCode()).isEqualTo(200);
        stage.provider.close();
        Browser client = stage.browser();
        HttpResponse<String> begun = client.send(client.request("/api/v1/me")
                .header("Authorization", "Bearer " + stage.provider.bearer("carl-id"))
                .DELETE()
                .build());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String status = begun.headers().firstValue("Location").orElseThrow();
        assertThat(look(status)).contains("\"state\":\"ASKED\"");
        assertThat(as("carl-id", "/api/v1/me").body()).contains("urn:vitae:problem:erased");

        stage.provider.open();
        stage.restart();
        confirm("profile-service", "carl-id");
        await().atMost(SOON).until(() -> look(status).contains("\"state\":\"DONE\""));
        assertThat(stage.provider.accounts.enabled).doesNotContainKey("carl-id");
    }

    @Test
    void aLinkThatNobodyWasGivenLeadsNowhere() {
        assertProblem(stage.browser().get("/erasures/made-up"), 404, "not-found");
    }

    private String look(String status) {
        return stage.browser().get(status).body();
    }

    private HttpResponse<String> as(String person, String path) {
        Browser client = stage.browser();
        HttpRequest request = client.request(path)
                .header("Authorization", "Bearer " + stage.provider.bearer(person))
                .GET()
                .build();
        return client.send(request);
    }

    private void confirm(String service, String owner) throws Exception {
        ErasureConfirmed confirmed = new ErasureConfirmed(owner, service, Map.of("profiles", 1L), Instant.now());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topic.Names.ERASURE_CONFIRMED, owner,
                ContractJson.mapper().writeValueAsBytes(confirmed));
        Map.of(EventHeaders.ID, UUID.randomUUID().toString(), EventHeaders.TYPE, Topic.ERASURE_CONFIRMED.type(),
                EventHeaders.OWNER, owner, EventHeaders.TIME, "2026-01-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
