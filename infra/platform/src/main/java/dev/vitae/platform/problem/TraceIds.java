package dev.vitae.platform.problem;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.ServerHttpObservationFilter;

/** Finds the trace of a request, also when its span is no longer the current one (the container's error dispatch). */
final class TraceIds {
    private final Tracer tracer;

    TraceIds(Tracer tracer) {
        this.tracer = tracer;
    }

    @Nullable
    String of(HttpServletRequest request) {
        Span current = tracer.currentSpan();
        if (current == null) {
            current = observed(request);
        }
        if (current == null) {
            return null;
        }
        String id = current.context().traceId();
        return id.isEmpty() ? null : id;
    }

    private static @Nullable Span observed(HttpServletRequest request) {
        return ServerHttpObservationFilter.findObservationContext(request)
                .map(context -> ((Observation.ContextView) context).<TracingContext>get(TracingContext.class))
                .map(TracingContext::getSpan)
                .orElse(null);
    }
}
