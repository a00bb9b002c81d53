package dev.vitae.platform.observability;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * The series of HTTP requests exist before the first request, one per outcome: else the share of errors of a quiet
 * service would be unknown instead of none. What is not known of a request that never was says so in Spring's own words.
 */
final class RequestSeries implements MeterBinder {
    private static final String UNKNOWN = "UNKNOWN";

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String outcome : List.of("SUCCESS", "REDIRECTION", "CLIENT_ERROR", "SERVER_ERROR")) {
            Timer.builder("http.server.requests")
                    .tags("method", UNKNOWN, "uri", UNKNOWN, "status", UNKNOWN, "outcome", outcome)
                    .tags("exception", "none", "error", "none")
                    .register(meters);
        }
    }
}
