package dev.vitae.platform.problem;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import dev.vitae.platform.outbox.OutboxFull;

/** Turns everything that a handler, or the way to it, throws into a problem document. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class CaughtProblems {
    private static final Logger LOG = LoggerFactory.getLogger(CaughtProblems.class);

    private final ProblemWriter problems;

    CaughtProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            // Spring Security's own filter answers these, with the challenge that belongs to them.
            throw failure;
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            // The client is gone, or half an answer is out: nothing sensible can follow.
            LOG.debug("The answer was cut off", failure);
            return null;
        }
        return problems.answer(request, problem(failure));
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case ProblemException carried -> carried.problem();
            case OutboxFull full -> Problem.outboxFull();
            case HttpMessageNotReadableException unreadable -> UnreadableBody.problem(unreadable);
            case MethodArgumentNotValidException invalid -> Problem.invalid(invalid.getBindingResult()
                    .getFieldErrors()
                    .stream()
                    .map(error -> new FieldError(JsonPointers.ofBeanPath(error.getField()), sentence(
                            error.getDefaultMessage())))
                    .toList());
            case HandlerMethodValidationException invalid -> invalidArguments(invalid);
            case HttpMediaTypeNotSupportedException type -> new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body as " + names(type.getSupportedMediaTypes()) + " and say so in Content-Type.")
                    .header("Accept", names(type.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException type -> new Problem(ProblemType.NOT_ACCEPTABLE,
                    "Ask for " + names(type.getSupportedMediaTypes()) + " in Accept, or leave Accept out.");
            case HttpRequestMethodNotSupportedException method -> methodNotAllowed(method.getSupportedHttpMethods());
            case InvalidParameterException malformed -> new Problem(ProblemType.INVALID_PARAMETER,
                    "The parameters of the request cannot be decoded. Percent-encode them as UTF-8.");
            case NoHandlerFoundException _,NoResourceFoundException _ -> nothingHere();
            case MissingServletRequestParameterException missing -> Problem.invalidParameter(
                    missing.getParameterName(), "It is required.");
            case MissingRequestHeaderException missing -> Problem.invalidHeader(missing.getHeaderName(),
                    "It is required.");
            case MethodArgumentTypeMismatchException wrong -> Problem.invalidParameter(wrong.getName(),
                    expected(wrong.getRequiredType()));
            case TypeMismatchException wrong -> Problem.invalidParameter(
                    Objects.requireNonNullElse(wrong.getPropertyName(), "unknown"), expected(wrong.getRequiredType()));
            default -> general(failure);
        };
    }

    private static Problem general(Exception failure) {
        if (BackingServiceAway.causes(failure)) {
            LOG.warn("A request failed because the database is away: {}", failure.toString());
            return Problem.unavailable();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return large.problem();
            }
            if (cause instanceof ProblemException carried) {
                return carried.problem();
            }
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().value() < 500) {
            return ofStatus(known.getStatusCode().value());
        }
        LOG.error("A request failed unexpectedly", failure);
        return Problem.unexpected();
    }

    static Problem nothingHere() {
        return new Problem(ProblemType.NOT_FOUND, "There is nothing at this path. See the OpenAPI document.");
    }

    static Problem ofStatus(int status) {
        ProblemType type = ProblemType.of(status);
        return switch (type) {
            case NOT_FOUND -> nothingHere();
            case UNAVAILABLE -> Problem.unavailable();
            case UNEXPECTED -> Problem.unexpected();
            case METHOD_NOT_ALLOWED -> methodNotAllowed(null);
            case TOO_LARGE -> new Problem(type, "Send less, or in several requests.");
            case UNAUTHENTICATED -> new Problem(type, "Sign in and send the access token as a bearer token.");
            case FORBIDDEN -> new Problem(type, "Ask for a role that may do this, or sign in as somebody else.");
            default -> new Problem(type,
                    "The request could not be understood. Compare it with the OpenAPI document and send it again.");
        };
    }

    private static Problem methodNotAllowed(@Nullable Collection<HttpMethod> supported) {
        if (supported == null || supported.isEmpty()) {
            return new Problem(ProblemType.METHOD_NOT_ALLOWED, "Use another method; see the OpenAPI document.");
        }
        String methods = supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return new Problem(ProblemType.METHOD_NOT_ALLOWED, "Use one of: " + methods + ".").header("Allow", methods);
    }

    private static Problem invalidArguments(HandlerMethodValidationException invalid) {
        List<FieldError> errors = invalid.getParameterValidationResults()
                .stream()
                .flatMap(result -> result.getResolvableErrors()
                        .stream()
                        .map(error -> new FieldError(pointer(result.getMethodParameter().getParameterName(), error),
                                sentence(error.getDefaultMessage()))))
                .toList();
        return Problem.invalid(errors);
    }

    private static String pointer(@Nullable String parameter,
            org.springframework.context.MessageSourceResolvable error) {
        if (error instanceof org.springframework.validation.FieldError field) {
            return JsonPointers.ofBeanPath(field.getField());
        }
        return Objects.requireNonNullElse(parameter, "");
    }

    /** Constraint messages are ours or the validator's own, never text from outside. */
    private static String sentence(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "This value cannot be accepted.";
        }
        String start = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    private static String expected(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? "Use one of the values in the OpenAPI document."
                : "It has the wrong form.";
    }

    private static String names(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
