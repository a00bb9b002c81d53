package dev.vitae.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A problem as the JSON that goes out; one shape for everything, whichever layer found it. */
final class ProblemDocument {
    private ProblemDocument() {}

    static Map<String, Object> of(Problem problem, @Nullable String traceId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type().uri().toString());
        document.put("title", problem.type().title());
        document.put("status", problem.type().status().value());
        document.put("detail", problem.detail());
        if (!problem.errors().isEmpty()) {
            document.put("errors", problem.errors().stream().map(ProblemDocument::of).toList());
        }
        problem.more().forEach(document::putIfAbsent);
        if (traceId != null) {
            document.put("traceId", traceId);
        }
        return document;
    }

    static ResponseEntity<Object> answer(Problem problem, @Nullable String traceId) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        // A problem is about this moment and often about this person: no cache may keep it.
        headers.setCacheControl("no-store");
        problem.headers().forEach(headers::set);
        return ResponseEntity.status(problem.type().status()).headers(headers).body(of(problem, traceId));
    }

    private static Map<String, String> of(FieldError error) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("pointer", error.pointer());
        document.put("detail", error.detail());
        return document;
    }

}
