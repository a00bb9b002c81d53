package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import dev.vitae.sample.SampleApplication;

/** The OpenAPI document is public and says what the platform adds. */
@VitaeTest(classes = SampleApplication.class)
class OpenApiTests {
    @Autowired
    TestClient client;

    @Test
    void saysTheTokenAndTheProblems() {
        Answer answer = Answer.to("GET", client.baseUrl() + "/v3/api-docs", Map.of(), "");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode document = answer.json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString("")).isEqualTo("bearer");
        JsonNode post = document.at("/paths/~1api~1v1~1notes/post");
        assertThat(post.at("/responses/401/content/application~1problem+json").isMissingNode()).as(post.toString())
                .isFalse();
        assertThat(post.at("/responses/403/description").asString("")).contains("user");
        assertThat(document.at("/components/schemas/Problem/properties").toString()).as(document.path("components")
                .toString()).contains("traceId");
        assertThat(post.path("parameters").toString()).contains("Idempotency-Key").doesNotContain("caller");
        assertThat(document.at("/paths/~1r~1{slug}/get/security").size()).isZero();
        assertThat(document.path("paths").has("/error")).isFalse();
    }
}
