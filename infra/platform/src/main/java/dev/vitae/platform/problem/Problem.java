package dev.vitae.platform.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpHeaders;

/**
 * What went wrong, in a sentence that says what to do next.
 *
 * @param detail for a person; never the text of an exception
 * @param errors which places of the request were wrong; often none
 * @param more further members of the document, such as the state that is in the way
 * @param headers headers that belong to the answer, such as {@code Retry-After}
 */
public record Problem(ProblemType type, String detail, List<FieldError> errors, Map<String, Object> more,
        Map<String, String> headers) {

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
        headers = Map.copyOf(headers);
    }

    public Problem(ProblemType type, String detail, List<FieldError> errors) {
        this(type, detail, errors, Map.of(), Map.of());
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** Also for what exists but belongs to somebody else: the answer must not tell the two apart. */
    public static Problem notFound(String thing) {
        return new Problem(ProblemType.NOT_FOUND, "There is no such " + thing + ", or it is not yours.");
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemType.INVALID,
                errors.size() == 1
                        ? "One field cannot be accepted; correct it and send the request again."
                        : errors.size() + " fields cannot be accepted; correct them and send the request again.",
                errors);
    }

    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    /** The state is in the way; it is said in the member {@code state}. */
    public static Problem conflict(String state, String detail) {
        return new Problem(ProblemType.CONFLICT, detail).with("state", state);
    }

    /** The caller's If-Match names an older version; the current one is in the {@code ETag}. */
    public static Problem stale(long current) {
        return new Problem(ProblemType.STALE,
                "It is at version " + current + " now. Read it again, apply your change to that, and send its ETag.")
                .header(HttpHeaders.ETAG, "\"" + current + "\"");
    }

    public static Problem versionRequired() {
        return new Problem(ProblemType.VERSION_REQUIRED,
                "Send If-Match with the ETag of the version that you read, so that no other change is lost.");
    }

    public static Problem invalidParameter(String name, String detail) {
        return new Problem(ProblemType.INVALID_PARAMETER, "The parameter '" + name + "' cannot be used: " + detail,
                List.of(new FieldError(name, detail)));
    }

    public static Problem invalidHeader(String name, String detail) {
        return new Problem(ProblemType.INVALID_HEADER, "The header '" + name + "' cannot be used: " + detail,
                List.of(new FieldError(name, detail)));
    }

    public static Problem unavailable() {
        return new Problem(ProblemType.UNAVAILABLE, "A part of this service cannot be reached for a moment. "
                + "Send the request again in a few seconds, with the same Idempotency-Key if it had one.")
                .retryAfter(Duration.ofSeconds(5));
    }

    /** A full outbox: the broker has been away for long. */
    public static Problem outboxFull() {
        return new Problem(ProblemType.OUTBOX_FULL,
                "Nothing was changed: earlier changes of the same thing still wait to be told to the other services. "
                        + "Send the request again in a minute.")
                .retryAfter(Duration.ofSeconds(60));
    }

    public static Problem unexpected() {
        return new Problem(ProblemType.UNEXPECTED,
                "The request was understood but could not be finished. Try again; if it fails again, report the traceId.");
    }

    public Problem with(String member, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(more);
        extended.put(member, value);
        return new Problem(type, detail, errors, extended, headers);
    }

    public Problem header(String name, String value) {
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put(name, value);
        return new Problem(type, detail, errors, more, extended);
    }

    public Problem retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
