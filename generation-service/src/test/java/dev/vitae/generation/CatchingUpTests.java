package dev.vitae.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import dev.vitae.platform.test.TestClient;
import dev.vitae.platform.test.VitaeTest;

/** A service that has just started knows that it may not have heard everything yet. */
@VitaeTest(properties = {"vitae.generation.wait-for-profile=1s", "vitae.generation.catch-up=60s"})
@Import(Neighbours.class)
class CatchingUpTests {
    @Test
    void aRequestOutlivesItsPatienceWhileTheServiceCatchesUp(@Autowired TestClient client,
            @Autowired Neighbours neighbours) {
        Person elise = new Person(client);
        String id = elise.ask(Map.of()).id();
        Instant impatient = Instant.now().plus(Duration.ofSeconds(4));
        await().until(() -> Instant.now().isAfter(impatient));
        assertThat(elise.await(id, "WAITING").body().path("failure").isMissingNode()).isTrue();

        neighbours.profile(elise.id, 1);

        elise.await(id, "READY");
    }
}
