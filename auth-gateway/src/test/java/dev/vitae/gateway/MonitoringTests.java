package dev.vitae.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import dev.vitae.platform.test.WatchedSeries;

/** A renamed metric leaves a panel empty and an alert silent; here it is noticed. */
class MonitoringTests {

    @Test
    void everythingThatOperatorsWatchIsThere() throws IOException, InterruptedException {
        URI metrics = URI.create(OneStage.get().management() + "/actuator/prometheus");

        String scrape = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();

        assertThat(WatchedSeries.missing("auth-gateway", false, scrape)).isEmpty();
    }
}
