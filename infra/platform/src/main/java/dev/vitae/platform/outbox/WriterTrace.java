package dev.vitae.platform.outbox;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The trace that a fact is written in, to be continued by who consumes it, whoever sends it and whenever. */
final class WriterTrace {

    private final ObjectProvider<Tracer> tracer;

    WriterTrace(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** W3C {@code traceparent}; null outside of any trace. */
    @Nullable
    String current() {
        Tracer found = tracer.getIfAvailable();
        Span span = found == null ? null : found.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        TraceContext context = span.context();
        String sampled = Boolean.FALSE.equals(context.sampled()) ? "00" : "01";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }
}
