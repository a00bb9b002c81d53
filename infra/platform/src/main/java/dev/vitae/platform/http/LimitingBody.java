package dev.vitae.platform.http;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import dev.vitae.platform.problem.BodyTooLargeException;
import dev.vitae.platform.problem.ProblemWriter;

/** Refuses a body that says it is too large before reading it, and stops reading one that does not say so. */
final class LimitingBody extends OncePerRequestFilter {
    private record Limit(PathPattern path, long bytes) {}

    private final long general;
    private final List<Limit> special;
    private final ProblemWriter problems;

    LimitingBody(HttpLimits limits, ProblemWriter problems) {
        this.general = limits.maxBody().toBytes();
        this.special = limits.maxBodyOf()
                .entrySet()
                .stream()
                .map(entry -> new Limit(PathPatternParser.defaultInstance.parse(entry.getKey()),
                        entry.getValue().toBytes()))
                .sorted(Comparator.comparing(Limit::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            problems.write(request, response, BodyTooLargeException.problem(limit));
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private long limit(HttpServletRequest request) {
        if (special.isEmpty()) {
            return general;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI().substring(
                request.getContextPath().length()));
        return special.stream()
                .filter(limit -> limit.path().matches(path))
                .findFirst()
                .map(Limit::bytes)
                .orElse(general);
    }
}
