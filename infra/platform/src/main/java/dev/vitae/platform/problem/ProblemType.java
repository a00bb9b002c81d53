package dev.vitae.platform.problem;

import java.net.URI;

import org.springframework.http.HttpStatus;

/** The kinds of problems, each with a stable type URI; clients decide by this, not by the sentence. */
public enum ProblemType {
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "The request is malformed"),
    INVALID_JSON("invalid-json", HttpStatus.BAD_REQUEST, "The body is not valid JSON"),
    INVALID_PARAMETER("invalid-parameter", HttpStatus.BAD_REQUEST, "A parameter is missing or wrong"),
    INVALID_HEADER("invalid-header", HttpStatus.BAD_REQUEST, "A header is missing or wrong"),
    UNKNOWN_FIELD("unknown-field", HttpStatus.UNPROCESSABLE_CONTENT, "The body has a field that does not exist"),
    WRONG_TYPE("wrong-type", HttpStatus.UNPROCESSABLE_CONTENT, "A field has the wrong type"),
    INVALID("invalid", HttpStatus.UNPROCESSABLE_CONTENT, "The content cannot be accepted"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Sign-in is needed"),
    WRONG_ISSUER("wrong-issuer", HttpStatus.UNAUTHORIZED, "The access token is of another issuer"),
    WRONG_AUDIENCE("wrong-audience", HttpStatus.UNAUTHORIZED, "The access token is for another audience"),
    TOKEN_EXPIRED("token-expired", HttpStatus.UNAUTHORIZED, "The access token has expired"),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Not allowed for this role"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This method does not exist here"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "No such representation"),
    CONFLICT("conflict", HttpStatus.CONFLICT, "The state does not allow this now"),
    STILL_RUNNING("still-running", HttpStatus.CONFLICT, "The first request with this key is still running"),
    ERASED("erased", HttpStatus.GONE, "This account was erased"),
    STALE("stale", HttpStatus.PRECONDITION_FAILED, "Somebody changed it meanwhile"),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "This content type is not taken"),
    KEY_REUSED("key-reused", HttpStatus.UNPROCESSABLE_CONTENT, "This Idempotency-Key was used for something else"),
    VERSION_REQUIRED("version-required", HttpStatus.PRECONDITION_REQUIRED, "If-Match is missing"),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    UNEXPECTED("unexpected", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Not available for a moment"),
    OUTBOX_FULL("outbox-full", HttpStatus.SERVICE_UNAVAILABLE, "Too much waits to be told");

    private final String slug;
    private final HttpStatus status;
    private final String title;

    ProblemType(String slug, HttpStatus status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    public String slug() {
        return slug;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create("urn:vitae:problem:" + slug);
    }

    /** The general kind for a status that nobody gave a kind of its own. */
    public static ProblemType of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 410 -> ERASED;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID;
            case 428 -> VERSION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? UNEXPECTED : BAD_REQUEST;
        };
    }
}
