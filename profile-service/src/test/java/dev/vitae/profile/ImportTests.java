package dev.vitae.profile;

import static dev.vitae.profile.Person.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.resume.Work;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;
import dev.vitae.profile.Person.Answer;

@VitaeTest
class ImportTests {
    private final TestClient client;
    private final RecordedEvents events;

    ImportTests(@Autowired TestClient client, @Autowired RecordedEvents events) {
        this.client = client;
        this.events = events;
    }

    @Test
    void aTrialStoresNothing() throws IOException {
        Person mina = Person.somebody(client);

        Answer tried = mina.bring("?apply=false", sample("mina-okafor.resume.json"));

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.etag()).isNull();
        assertThat((List<?>) tried.at("profile").get("work")).hasSize(2);
        assertThat(tried.at("profile").containsKey("version")).isFalse();
        assertThat(mina.get(PROFILE).status()).isEqualTo(404);
    }

    @Test
    void anAppliedFileIsTheProfileAndIsTold() throws IOException {
        Person mina = Person.somebody(client);

        Answer applied = mina.bring("?apply=true", sample("mina-okafor.resume.json"));

        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.etag()).isEqualTo("\"1\"");
        assertThat(applied.body().get("notCarried")).isEqualTo(List.of());
        assertThat(applied.at("carried").get("work")).isEqualTo(Map.of("added", 2, "updated", 0, "same", 0));
        assertThat(mina.get(PROFILE).body()).isEqualTo(applied.at("profile"));
        assertThat(events.await(ProfileUpdated.class, mina.id).content().work()).extracting(Work::name)
                .containsExactly("Nordfjärd Energi AB", "Bokbuss Media");
        assertThat(mina.bring("?apply=true", sample("mina-okafor.resume.json")).etag()).isEqualTo("\"1\"");
        assertThat(mina.bring("?apply=true", sample("mina-okafor.resume.json"), "If-Match", "\"7\"").status())
                .isEqualTo(412);
    }

    @Test
    void whatCannotBeCarriedIsToldAndTheRestIsStored() throws IOException {
        Person mina = Person.somebody(client);

        Answer applied = mina.bring("?apply=true", sample("wrong-in-many-ways.json"));

        assertThat(applied.status()).isEqualTo(200);
        assertThat((List<?>) Objects.requireNonNull(applied.body().get("notCarried"))).hasSize(13)
                .allSatisfy(entry -> assertThat(((Map<?, ?>) entry).containsKey("reason")).isTrue());
        assertThat((List<?>) Objects.requireNonNull(mina.get(PROFILE).body().get("work"))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
    void encodingsOfUnicodeAreUnderstoodWithAndWithoutTheirMark(String name) {
        Charset charset = Charset.forName(name);
        String json = "{\"basics\":{\"name\":\"Åsa Örn\"}}";
        for (String text : List.of(json, "\ufeff" + json)) {
            Answer tried = Person.somebody(client).bring("", text.getBytes(charset));
            assertThat(tried.status()).as(name).isEqualTo(200);
            assertThat(((Map<?, ?>) Objects.requireNonNull(tried.at("profile").get("basics"))).get("name"))
                    .isEqualTo("Åsa Örn");
        }
    }

    @Test
    void anotherEncodingIsRefusedWithItsPlace() {
        Answer refused = Person.somebody(client).bring("",
                "{\"basics\":\n{\"name\":\"Åsa\"}}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("urn:vitae:problem:invalid-json");
        assertThat(refused.body().get("line")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"%PDF-1.7 x|415", "PK\u0003\u0004xx|415", "cv: {name: Mina}|415",
        "# Mina|415", "--- |415", "{\"basics\":{},\"sections\":{}}|415", "{}|422", "{\"a\":1}|422", "[]|422",
        "\"text\"|422", "{\"basics\":|400", "{\"basics\":{},\"basics\":{}}|400", "'  '|400"})
    void otherFilesAreNamedAndRefused(String file, int status) {
        Answer refused = Person.somebody(client).bring("?apply=true", file);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(String.valueOf(refused.type())).isEqualTo("application/problem+json");
        if (status == 415) {
            assertThat(refused.body().get("accepted")).isEqualTo(List.of("json-resume"));
        }
    }

    @Test
    void theFormatCanBeNamed() {
        Person mina = Person.somebody(client);
        assertThat(mina.bring("?format=json-resume", "{\"basics\":{}}").status()).isEqualTo(200);
        assertThat(mina.bring("?format=pdf", "{\"basics\":{}}").status()).isEqualTo(415);
        assertThat(mina.bring("?format=word", "{\"basics\":{}}").status()).isEqualTo(400);
    }

    @Test
    void aDeepFileIsRefused() {
        Answer refused = Person.somebody(client).bring("",
                "{\"basics\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("urn:vitae:problem:invalid-json");
    }

    @Test
    void largeFilesAreReadUpToTheirLimit() {
        Person mina = Person.somebody(client);
        String picture = "{\"basics\":{\"name\":\"Mina\",\"image\":\"data:image/png;base64,%s\"}}";

        assertThat(mina.bring("?apply=true", picture.formatted("A".repeat(9_000_000))).status()).isEqualTo(200);
        assertThat(mina.bring("?apply=true", picture.formatted("A".repeat(11_000_000))).status()).isEqualTo(413);
    }

    @Test
    void aProfileThatNoRecordCanHoldIsRefused() {
        StringBuilder work = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            work.append(i == 0 ? "" : ",").append("{\"name\":\"E%d\",\"summary\":\"%s\",\"description\":\"%s\"}"
                    .formatted(i, "s".repeat(4_000), "d".repeat(4_000)));
        }
        Answer refused = Person.somebody(client).bring("?apply=true", "{\"work\":[" + work + "]}");

        assertThat(refused.status()).isEqualTo(413);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ImportTests.class.getResourceAsStream("/samples/" + name))) {
            return in.readAllBytes();
        }
    }
}
