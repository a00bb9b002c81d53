package dev.vitae.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Jackson could not read into what the caller should change. */
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException large -> {
                    return large.problem();
                }
                case ProblemException carried -> {
                    return carried.problem();
                }
                case UnrecognizedPropertyException unknown -> {
                    return unknownField(unknown);
                }
                case MismatchedInputException mismatch -> {
                    return mismatch(mismatch);
                }
                case InputCoercionException range -> {
                    return wrongType(range, expected(range.getTargetType()));
                }
                case JacksonException other -> {
                    return causedByProblem(other);
                }
                default -> {
                    // Look further down.
                }
            }
        }
        return new Problem(ProblemType.INVALID_JSON, "Send a JSON document in the body of the request.");
    }

    /** A limit or a refusal may hide below a reading failure. */
    private static Problem causedByProblem(JacksonException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException large) {
                return large.problem();
            }
            if (cause instanceof ProblemException carried) {
                return carried.problem();
            }
        }
        return failure instanceof DatabindException
                ? wrongType(failure, "This value cannot be used here.")
                : invalidJson(failure.getLocation());
    }

    private static Problem invalidJson(TokenStreamLocation where) {
        if (where == null || where.getLineNr() < 1) {
            return new Problem(ProblemType.INVALID_JSON,
                    "The body cannot be read as JSON in UTF-8. Check that it is complete and send it again.");
        }
        return new Problem(ProblemType.INVALID_JSON,
                "The body stops being JSON at line " + where.getLineNr() + ", column " + where.getColumnNr()
                        + ". Correct it there and send it again.")
                .with("line", where.getLineNr())
                .with("column", where.getColumnNr());
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(
                        Collectors.joining(", "));
        return new Problem(ProblemType.UNKNOWN_FIELD,
                "Leave out the field that does not exist, or correct its name, and send the request again.",
                List.of(new FieldError(JsonPointers.of(unknown.getPath()),
                        known.isEmpty()
                                ? "There is no such field."
                                : "There is no such field. Known: " + known + ".")));
    }

    private static Problem mismatch(MismatchedInputException mismatch) {
        if (mismatch.getPath().isEmpty() && mismatch.getTargetType() != null && atEnd(mismatch)) {
            return new Problem(ProblemType.INVALID_JSON, "The body is empty. Send a JSON document.");
        }
        return wrongType(mismatch,
                mismatch.getPath().isEmpty()
                        ? "Send exactly one JSON document, of the form that the OpenAPI document shows."
                        : expected(mismatch.getTargetType()));
    }

    private static boolean atEnd(MismatchedInputException mismatch) {
        return mismatch.getCurrentToken() == null;
    }

    private static Problem wrongType(JacksonException failure, String expected) {
        return new Problem(ProblemType.WRONG_TYPE,
                "Correct the type or the form of the value and send the request again.",
                List.of(new FieldError(JsonPointers.of(failure.getPath()), expected)));
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "This value cannot be used here.";
        }
        if (type.isEnum()) {
            return "Use one of: " + Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ")) + ".";
        }
        if (type == String.class || type == Character.class || type == char.class) {
            return "Use a text in quotes.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Use true or false.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Use a number" + (whole(type) ? " without a fraction, in its range." : ".");
        }
        if (type.getName().startsWith("java.time.")) {
            return "Use the ISO 8601 form of a " + type.getSimpleName() + ".";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "Use a list: [ ... ].";
        }
        return "This value has the wrong form here; see the OpenAPI document for the one expected.";
    }

    private static boolean whole(Class<?> type) {
        return type != double.class && type != float.class && type != Double.class && type != Float.class
                && type != java.math.BigDecimal.class;
    }
}
