package dev.vitae.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.vitae.platform.problem.Problem;

/**
 * A place in a list, opaque to clients: the sort values of the last item seen.
 *
 * <p>It is not secret and not signed; what it says is only compared with, never executed, and the owner comes from the
 * token.
 */
public final class Cursor {
    private static final String BETWEEN = "\u001f";
    private static final int LONGEST = 1000;

    private Cursor() {}

    public static String of(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(StandardCharsets.UTF_8));
    }

    /** @param values how many values a cursor of this list has; anything else answers 400 */
    public static Optional<List<String>> read(@Nullable String cursor, int values) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        if (cursor.length() > LONGEST) {
            throw refused();
        }
        try {
            List<String> read = List.of(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString()
                    .split(BETWEEN, -1));
            if (read.size() != values) {
                throw refused();
            }
            return Optional.of(read);
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw refused();
        }
    }

    /** For a cursor whose values do not have the form that the list expects. */
    public static RuntimeException refused() {
        return Problem.invalidParameter("cursor", "Use the 'next' of the page before, unchanged, or leave it out.")
                .asException();
    }
}
