package dev.vitae.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

import dev.vitae.platform.inbox.Listeners;

/** What a service offered to Prometheus the moment it was ready, before anything happened in it. */
public final class FirstScrape implements ApplicationListener<ApplicationReadyEvent> {
    private final ObjectProvider<PrometheusMeterRegistry> meters;
    private final ObjectProvider<Listeners> listeners;
    private volatile String service = "";
    private volatile String scrape = "";

    FirstScrape(ObjectProvider<PrometheusMeterRegistry> meters, ObjectProvider<Listeners> listeners) {
        this.meters = meters;
        this.listeners = listeners;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        service = ready.getApplicationContext().getEnvironment().getProperty("spring.application.name", "");
        meters.ifAvailable(registry -> scrape = registry.scrape());
    }

    /** Fails with every series that dashboard or alerts read and that was not there. */
    public void offersWhatIsWatched() {
        Listeners all = listeners.getIfAvailable();
        assertThat(WatchedSeries.missing(service, all != null && !all.topics().isEmpty(), scrape))
                .as("series that dashboard or alerts read and " + service + " does not offer from its start")
                .isEmpty();
    }
}
