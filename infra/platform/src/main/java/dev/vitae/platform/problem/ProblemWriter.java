package dev.vitae.platform.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is near: filters, security, the gateway's fall-backs. */
public final class ProblemWriter {
    private final JsonMapper json;
    private final TraceIds traces;

    ProblemWriter(JsonMapper json, TraceIds traces) {
        this.json = json;
        this.traces = traces;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ResponseEntity<Object> answer = answer(request, problem);
        byte[] body = json.writeValueAsBytes(answer.getBody());
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The same answer for code that returns rather than writes. */
    public ResponseEntity<Object> answer(HttpServletRequest request, Problem problem) {
        return ProblemDocument.answer(problem, traces.of(request));
    }
}
