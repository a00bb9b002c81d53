package dev.vitae.profile;

import static dev.vitae.profile.Person.PREFERENCES;
import static dev.vitae.profile.Person.PROFILE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.vitae.contracts.ContractJson;
import dev.vitae.contracts.event.ProfileUpdated;
import dev.vitae.contracts.event.Topic;
import dev.vitae.platform.test.RecordedEvents;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;
import dev.vitae.profile.Person.Answer;

@VitaeTest
class ProfileTests {
    private static final String MINA = """
            {"basics": {"name": "Mina", "url": "okafor.example"},
             "work": [{"name": "Nordfjärd", "position": "Engineer", "startDate": "2021-03",
                       "highlights": ["Cut the batch from 6 hours to 40 minutes"]}],
             "preferences": {"titles": ["Data engineer"]}, "consents": {"experiments": true}}""";

    private final TestClient client;
    private final RecordedEvents events;

    ProfileTests(@Autowired TestClient client, @Autowired RecordedEvents events) {
        this.client = client;
        this.events = events;
    }

    @Test
    void aProfileIsMadeReadAndToldAsAWhole() {
        Person mina = Person.somebody(client);
        assertThat(mina.get(PROFILE).status()).isEqualTo(404);

        Answer made = mina.put(PROFILE, MINA);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        Answer read = mina.get(PROFILE);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.at("basics")).containsEntry("url", "https://okafor.example");
        ProfileUpdated told = events.await(ProfileUpdated.class, mina.id);
        assertThat(told.ownerId()).isEqualTo(mina.id);
        assertThat(told.version()).isEqualTo(1);
        assertThat(withoutEmpties(ContractJson.mapper().convertValue(told.content(), Map.class)))
                .isEqualTo(withoutEmpties(content(read.body())));
        assertThat(told.preferences().titles()).containsExactly("Data engineer");
        assertThat(told.consents().experiments()).isTrue();
        assertThat(told.updatedAt()).hasToString(String.valueOf(read.body().get("updatedAt")));
        assertThat(events.await(Topic.PROFILE_UPDATED, mina.id).headers()).containsEntry("ce_type",
                "dev.vitae.profile-updated.v1").containsEntry("ce_ownerid", mina.id);
    }

    @Test
    void whatWasReadCanBeSentBackAndChangesNothing() {
        Person mina = Person.somebody(client);
        Answer made = mina.put(PROFILE, MINA);

        Answer again = mina.put(PROFILE, ContractJson.mapper().writeValueAsString(made.body()), "If-Match", etag(made));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(again.body()).isEqualTo(made.body());
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Person mina = Person.somebody(client);
        assertThat(mina.put(PROFILE, MINA, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(mina.patch("{}").status()).isEqualTo(404);
        assertThat(mina.patch("{}", "If-Match", "\"1\"").status()).isEqualTo(404);
        assertThat(mina.delete().status()).isEqualTo(404);

        assertThat(mina.put(PROFILE, MINA, "If-None-Match", "*").status()).isEqualTo(201);

        assertThat(mina.put(PROFILE, MINA, "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(mina.put(PROFILE, MINA).status()).isEqualTo(428);
        assertThat(mina.put(PROFILE, MINA, "If-Match", "1").status()).isEqualTo(400);
        assertThat(mina.put(PROFILE, MINA, "If-Match", "\"1\"", "If-None-Match", "*").status()).isEqualTo(400);
        assertThat(mina.patch("{}").status()).isEqualTo(428);
        assertThat(mina.delete().status()).isEqualTo(428);
        Answer changed = mina.put(PROFILE, "{\"basics\":{\"name\":\"M\"}}", "If-Match", "\"1\"");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        Answer stale = mina.put(PROFILE, MINA, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(mina.patch("{}", "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(mina.delete("If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(mina.put(PREFERENCES, "{}", "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(mina.put(PREFERENCES, "{}").status()).isEqualTo(428);
        assertThat(mina.get(PROFILE).body()).isEqualTo(changed.body());
    }

    @Test
    void aPatchChangesWhatItNames() {
        Person mina = Person.somebody(client);
        Answer made = mina.put(PROFILE, MINA);

        Answer patched = mina.patch("""
                {"basics": {"label": "Lead", "url": null}, "consents": {"experiments": null}}""", "If-Match",
                etag(made));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("basics")).containsEntry("name", "Mina").containsEntry("label", "Lead")
                .doesNotContainKey("url");
        assertThat(patched.body().get("work")).isEqualTo(made.body().get("work"));
        assertThat(patched.at("preferences")).isEqualTo(made.at("preferences"));
        assertThat(patched.at("consents")).containsEntry("experiments", false);
        Answer cleared = mina.patch("{\"preferences\": null, \"work\": null}", "If-Match", etag(patched));
        assertThat(cleared.at("preferences")).containsEntry("titles", List.of());
        assertThat(cleared.body().get("work")).isEqualTo(List.of());
        Answer refused = mina.patch("{\"basics\": {\"email\": \"none\"}}", "If-Match", etag(cleared));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(pointers(refused)).containsExactly("/basics/email");
    }

    @Test
    void preferencesHaveAPlaceOfTheirOwn() {
        Person mina = Person.somebody(client);
        assertThat(mina.get(PREFERENCES).status()).isEqualTo(404);

        Answer made = mina.put(PREFERENCES, "{\"titles\": [\"Engineer\"], \"remote\": \"hybrid\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(mina.get(PREFERENCES).body()).isEqualTo(made.body());
        Answer changed = mina.put(PREFERENCES, "{\"titles\": []}", "If-Match", etag(made));
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.body()).doesNotContainKey("remote");
        assertThat(pointers(mina.put(PREFERENCES, "{\"remote\": \"moon\"}", "If-Match", "\"2\""))).containsExactly(
                "/remote");
    }

    @Test
    void aDeletedProfileIsToldAndGoesOnAtTheNextVersion() {
        Person mina = Person.somebody(client);
        mina.put(PROFILE, MINA);
        events.await(ProfileUpdated.class, mina.id);

        assertThat(mina.delete("If-Match", "\"1\"").status()).isEqualTo(204);

        assertThat(mina.get(PROFILE).status()).isEqualTo(404);
        events.await(Topic.PROFILE_UPDATED, mina.id, record -> record.tombstone());
        Answer again = mina.put(PROFILE, MINA);
        assertThat(again.status()).isEqualTo(201);
        long version = ((Number) Objects.requireNonNull(again.body().get("version"))).longValue();
        assertThat(version).isGreaterThan(1);
        assertThat(events.await(ProfileUpdated.class, mina.id, e -> e.version() == version).content().basics().name())
                .isEqualTo("Mina");
        assertThat(events.all(Topic.PROFILE_UPDATED, mina.id)).extracting(r -> r.tombstone()).containsExactly(false,
                true, false);
    }

    @Test
    void ofManyChangesToOneVersionExactlyOneWins() throws Exception {
        Person mina = Person.somebody(client);
        mina.put(PROFILE, MINA);

        List<Answer> answers = atOnce(8, i -> mina.put(PROFILE, "{\"basics\":{\"name\":\"Mina %d\"}}".formatted(i),
                "If-Match", "\"1\""));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(412).hasSize(8);
        assertThat(answers).filteredOn(a -> a.status() != 200).extracting(Answer::status).containsOnly(412);
        Answer winner = answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
        assertThat(mina.get(PROFILE).body()).isEqualTo(winner.body());
        assertThat(winner.etag()).isEqualTo("\"2\"");
    }

    @Test
    void ofManyThatMakeTheSameProfileExactlyOneDoes() throws Exception {
        Person mina = Person.somebody(client);

        List<Answer> answers = atOnce(8, i -> mina.put(PROFILE, MINA, "If-None-Match", "*"));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers).filteredOn(a -> a.status() != 201).extracting(Answer::status).containsOnly(412);
    }

    @Test
    void nobodySeesTheProfileOfAnother() {
        Person mina = Person.somebody(client);
        Person other = Person.somebody(client);
        mina.put(PROFILE, MINA);

        assertThat(other.get(PROFILE).status()).isEqualTo(404);
        assertThat(other.delete().status()).isEqualTo(404);
        assertThat(mina.get(PROFILE).status()).isEqualTo(200);
    }

    private interface Act {
        Answer by(int number);
    }

    private static List<Answer> atOnce(int many, Act act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                calls.add(() -> act.by(number));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static String etag(Answer answer) {
        return Objects.requireNonNull(answer.etag());
    }

    static List<Object> pointers(Answer answer) {
        List<Object> pointers = new ArrayList<>();
        for (Object error : (List<?>) Objects.requireNonNull(answer.body().get("errors"))) {
            pointers.add(Objects.requireNonNull(((Map<?, ?>) error).get("pointer")));
        }
        return pointers;
    }

    private static Map<Object, Object> content(Map<?, ?> profile) {
        Map<Object, Object> content = new java.util.LinkedHashMap<>(profile);
        List.of("version", "updatedAt", "preferences", "consents").forEach(content::remove);
        return content;
    }

    private static Object withoutEmpties(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> kept = new java.util.LinkedHashMap<>();
                map.forEach((k, v) -> {
                    if (!(v instanceof List<?> list && list.isEmpty())) {
                        kept.put(k, withoutEmpties(v));
                    }
                });
                yield kept;
            }
            case List<?> list -> list.stream().map(ProfileTests::withoutEmpties).toList();
            default -> value;
        };
    }
}
