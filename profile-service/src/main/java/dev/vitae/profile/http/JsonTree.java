package dev.vitae.profile.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.vitae.platform.problem.Problem;
import dev.vitae.platform.problem.ProblemType;

/**
 * Reads a body as plain maps, lists and values, so that everything wrong with it can be told at once and with its place,
 * where binding to classes would stop at the first. UTF-8, UTF-16 and UTF-32 are told apart by their first bytes.
 */
final class JsonTree {
    /** A profile needs five levels; a bomb needs thousands. */
    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    static Map<?, ?> object(byte @Nullable [] body) {
        if (body == null || isBlank(body)) {
            throw new Problem(ProblemType.INVALID_JSON, "The body is empty. Send a JSON object.").asException();
        }
        Object tree = parsed(body);
        if (tree instanceof Map<?, ?> object) {
            return object;
        }
        throw Problem.invalid("", "Must be a JSON object: { ... }.").asException();
    }

    private static Object parsed(byte[] body) {
        try {
            return MAPPER.readValue(body, Object.class);
        } catch (JacksonException failure) {
            throw invalid(reason(failure), failure.getLocation()).asException();
        }
    }

    private static String reason(JacksonException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "The body goes beyond a limit of JSON (%d levels, or a very long number or name)".formatted(DEEPEST);
        }
        String message = failure.getOriginalMessage();
        if (message != null && message.startsWith("Duplicate")) {
            return "The body names a field twice";
        }
        return message != null && message.contains("UTF-8")
                ? "The body stops being UTF-8 text"
                : "The body stops being JSON";
    }

    private static Problem invalid(String reason, TokenStreamLocation where) {
        if (where == null || where.getLineNr() < 1) {
            return new Problem(ProblemType.INVALID_JSON, reason + ". Correct it and send it again.");
        }
        return new Problem(ProblemType.INVALID_JSON,
                "%s at line %d, column %d. Correct it there and send it again.".formatted(reason, where.getLineNr(),
                        where.getColumnNr()))
                .with("line", where.getLineNr())
                .with("column", where.getColumnNr());
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
