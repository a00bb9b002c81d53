package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.vitae.platform.security.Role;
import dev.vitae.sample.SampleApplication;

/** What a service holds of a person is shown to them whole, and no collection is overlooked. */
@VitaeTest(classes = SampleApplication.class)
class NothingForgottenTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    MongoOperations mongo;

    @Autowired
    TestClient client;

    @Autowired
    TestTokens tokens;

    @Test
    void aCollectionThatNobodyDeclaredIsFound() {
        NothingForgotten.check(context);
        mongo.getCollection("diaries").insertOne(new Document("owner", "ann"));
        try {
            assertThatThrownBy(() -> NothingForgotten.check(context)).hasMessageContaining("[diaries]");
        } finally {
            mongo.dropCollection("diaries");
        }
    }

    @Test
    void thePersonSeesTheirOwnAndNothingElse() throws Exception {
        mongo.getCollection("note").insertOne(new Document("_id", "n1").append("owner", "archived")
                .append("title", "Buy bread")
                .append("outbox", new Document("since", 1))
                .append("said", "{\"a\": [1]}"));
        mongo.getCollection("note").insertOne(new Document("_id", "n2").append("owner", "another")
                .append("title", "Secret"));

        Map<String, String> files = archive("archived");

        assertThat(files).containsOnlyKeys("notes.json", "contents.json");
        assertThat(files.get("notes.json")).contains("Buy bread", "\"id\" : \"n1\"", "\"a\" : ")
                .doesNotContain("Secret", "outbox");
        assertThat(files.get("contents.json")).contains("\"notes\" : 1", "idempotency_keys");
    }

    private Map<String, String> archive(String owner) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(client.baseUrl() + "/internal/archive/" + owner))
                .header("Authorization", "Bearer " + tokens.of("gateway", Role.GATEWAY))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request,
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
