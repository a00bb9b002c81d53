package dev.vitae.generation;

import static dev.vitae.generation.Person.RESUMES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.vitae.contracts.ContractJson;
import dev.vitae.platform.security.Role;
import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.TestTokens;

@GenerationTest
class ProgressTests {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestClient client;
    private final TestTokens tokens;
    private final Neighbours neighbours;
    private final MongoOperations mongo;

    ProgressTests(@Autowired TestClient client, @Autowired TestTokens tokens, @Autowired Neighbours neighbours,
            @Autowired MongoOperations mongo) {
        this.client = client;
        this.tokens = tokens;
        this.neighbours = neighbours;
        this.mongo = mongo;
    }

    @Test
    void everyStepIsToldInOrderUntilTheEnd() throws Exception {
        Person elise = new Person(client);
        String id = elise.ask(Map.of()).id();
        CompletableFuture<Told> following = CompletableFuture.supplyAsync(() -> follow(elise, id, null));
        elise.await(id, "WAITING");
        neighbours.profile(elise.id, 1);

        Told told = following.get(90, TimeUnit.SECONDS);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.states()).containsExactly("REQUESTED", "WAITING", "DRAFTING", "DRAFTING", "READY");
        assertThat(told.ids()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aClientThatComesBackGoesOnWhereItWas() {
        Person elise = new Person(client);
        neighbours.profile(elise.id, 1);
        String id = elise.await(elise.ask(Map.of()).id(), "READY").id();
        int last = follow(elise, id, null).ids().size();

        assertThat(follow(elise, id, Integer.toString(last - 2)).ids())
                .containsExactly(Integer.toString(last - 1), Integer.toString(last));
        assertThat(follow(elise, id, Integer.toString(last)).status()).isEqualTo(204);
    }

    @Test
    void whatAnotherProcessDoesIsSeenToo() throws Exception {
        Person elise = new Person(client);
        String id = elise.ask(Map.of()).id();
        elise.await(id, "WAITING");
        CompletableFuture<Told> following = CompletableFuture.supplyAsync(() -> follow(elise, id, "2"));

        // Written past this process: nobody here is told of it.
        mongo.updateFirst(new Query(Criteria.where("_id").is(id)),
                new Update().set("state", "READY")
                        .unset("dueAt")
                        .push("steps", Map.of("state", "READY", "step", "ready", "message", "Elsewhere.", "at",
                                Instant.now())),
                "resumes");

        assertThat(following.get(90, TimeUnit.SECONDS).states()).containsExactly("READY");
    }

    private Told follow(Person person, String id, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create(client.baseUrl() + RESUMES + "/" + id + "/events"))
                .header("Authorization", "Bearer " + tokens.of(person.id, Role.USER))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofMinutes(2));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            List<String> ids = new ArrayList<>();
            List<String> states = new ArrayList<>();
            for (String line : answer.body().lines().toList()) {
                if (line.startsWith("id:")) {
                    ids.add(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    states.add(ContractJson.mapper().readTree(line.substring(5)).path("state").asString());
                }
            }
            return new Told(answer.statusCode(), ids, states);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Told(int status, List<String> ids, List<String> states) {}
}
